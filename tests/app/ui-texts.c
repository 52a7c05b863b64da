/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-ui-texts.h"

static StreefUiTexts *
read_texts (const char  *xml,
            GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));

  return streef_ui_texts_new (bytes, error);
}

static void
test_properties (void)
{
  const char *xml
      = "<interface><template class=\"Thing\" parent=\"GtkBox\">"
        "<property name=\"name\" translatable=\"yes\">Me &amp; you</property>"
        "<child><object class=\"GtkButton\"><property name=\"label\" translatable=\"yes\" "
        "context=\"verb\">Open</property>"
        "<accessibility><property name=\"label\" translatable=\"yes\">Open it</property>"
        "<property name=\"description\" "
        "translatable=\"yes\">Now</property></accessibility></object></child>"
        "<child><object class=\"GtkLabel\" id=\"named\"><property name=\"label\">fixed</property>"
        "<property name=\"tooltip-text\" translatable=\"yes\" "
        "comments=\"short\">Tip</property></object></child>"
        "</template></interface>";
  static const StreefUiText expected[] = {
    { STREEF_UI_TEXT_PROPERTY, (char *) "Thing", (char *) "name", NULL, (char *) "Me & you" },
    { STREEF_UI_TEXT_PROPERTY, (char *) "text-0", (char *) "label", (char *) "verb", (char *) "Open" },
    { STREEF_UI_TEXT_ACCESSIBLE_LABEL, (char *) "text-0", NULL, NULL, (char *) "Open it" },
    { STREEF_UI_TEXT_ACCESSIBLE_DESCRIPTION, (char *) "text-0", NULL, NULL, (char *) "Now" },
    { STREEF_UI_TEXT_PROPERTY, (char *) "named", (char *) "tooltip-text", NULL, (char *) "Tip" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (StreefUiTexts) texts = read_texts (xml, &error);
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (texts->entries->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const StreefUiText *text = g_ptr_array_index (texts->entries, i);

      g_test_message ("text %u", i);
      g_assert_cmpint (text->kind, ==, expected[i].kind);
      g_assert_cmpstr (text->id, ==, expected[i].id);
      g_assert_cmpstr (text->property, ==, expected[i].property);
      g_assert_cmpstr (text->context, ==, expected[i].context);
      g_assert_cmpstr (text->msgid, ==, expected[i].msgid);
    }

  /* What GTK then reads has ids and nothing to translate. */
  written = g_strndup (g_bytes_get_data (texts->xml, NULL), g_bytes_get_size (texts->xml));
  g_assert_null (strstr (written, "translatable"));
  g_assert_null (strstr (written, "context="));
  g_assert_nonnull (strstr (written, "id=\"text-0\""));
  g_assert_null (strstr (written, "Me &amp; you"));
  g_assert_null (strstr (written, "Open it"));
  g_assert_nonnull (strstr (written, "<property name=\"label\">fixed</property>"));
}

static void
test_menu (void)
{
  const char *xml
      = "<interface><menu id=\"menu\"><section><item><attribute name=\"label\" "
        "translatable=\"yes\">Back</attribute>"
        "<attribute name=\"action\">win.back</attribute></item></section></menu></interface>";
  g_autoptr (GError) error = NULL;
  g_autoptr (StreefUiTexts) texts = read_texts (xml, &error);
  g_autofree char *written = NULL;
  const StreefUiText *text;

  g_assert_no_error (error);
  g_assert_cmpuint (texts->entries->len, ==, 1);
  text = g_ptr_array_index (texts->entries, 0);
  g_assert_cmpint (text->kind, ==, STREEF_UI_TEXT_MENU);
  g_assert_cmpstr (text->id, ==, "menu");
  written = g_strndup (g_bytes_get_data (texts->xml, NULL), g_bytes_get_size (texts->xml));
  g_assert_nonnull (
      strstr (written, "<attribute name=\"" STREEF_UI_TEXTS_MSGID "\">Back</attribute>"));
}

static void
test_refused (void)
{
  static const char *const cases[] = {
    "<interface><object><items><item translatable=\"yes\">One</item></items></object></interface>",
    "<interface><object",
    "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StreefUiTexts) texts = read_texts (cases[i], &error);

      g_test_message ("%s", cases[i]);
      g_assert_null (texts);
      g_assert_true (error->domain == G_MARKUP_ERROR);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui-texts/properties", test_properties);
  g_test_add_func ("/ui-texts/menu", test_menu);
  g_test_add_func ("/ui-texts/refused", test_refused);
  return g_test_run ();
}
