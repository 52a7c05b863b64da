/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/figures.h"

#include "app/streef-row-model.h"

/* The changes that a list tells, as text: "0-1+3 " is one removed and three added at the start. */
static void
record_cb (GListModel *model,
           guint       position,
           guint       n_removed,
           guint       n_added,
           GString    *changes)
{
  g_string_append_printf (changes, "%u-%u+%u ", position, n_removed, n_added);
}

static void
count_cb (GObject    *row,
          GParamSpec *pspec,
          GString    *notified)
{
  g_string_append_printf (notified, "%s ", pspec->name);
}

static StreefTable *
make_table (const char     *paths,
            const char     *achieved,
            StreefOrder     order,
            StreefLanguage  language)
{
  g_auto (GStrv) names = g_strsplit (paths, " ", -1);
  g_autoptr (StreefDatasetBuilder) builder = streef_dataset_builder_new ();
  g_autoptr (StreefDatasetRef) dataset = NULL;
  g_autoptr (StreefComparison) comparison = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *number = g_strdup_printf ("%s%u", achieved, i);
      const Figure figure = { names[i], 2020, number, "100", "higher name-nl=nl" };

      figures_add (builder, &figure, 1);
    }

  dataset = streef_dataset_builder_build (builder);
  comparison = streef_comparison_new (
      dataset,
      &(StreefQuestion){
          .kind = STREEF_QUESTION_CATEGORIES, .year = 2020, .order = order, .descending = TRUE });

  return streef_table_new (comparison, language);
}

static char *
dup_names (StreefRowModel *model)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (StreefRow) row = g_list_model_get_item (G_LIST_MODEL (model), i);

      g_string_append (names, streef_row_get_key (row)->category->names[0]);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
test_changes (void)
{
  static const struct
  {
    const char *before;
    const char *after;
    StreefOrder order;
    const char *changes;
    const char *names;
  } cases[] = {
    { "a b c", "a b c", STREEF_ORDER_DELIVERED, "", "abc" },
    { "a b c", "a b c d", STREEF_ORDER_DELIVERED, "3-0+1 ", "abcd" },
    { "a b c", "x a y b c", STREEF_ORDER_DELIVERED, "0-0+1 2-0+1 ", "xaybc" },
    { "a b c d", "a d", STREEF_ORDER_DELIVERED, "1-2+0 ", "ad" },
    { "a b c d", "b", STREEF_ORDER_DELIVERED, "2-2+0 0-1+0 ", "b" },
    { "a b c", "x y", STREEF_ORDER_DELIVERED, "0-3+0 0-0+2 ", "xy" },
    { "a b c", "a b c", STREEF_ORDER_ACHIEVED, "0-3+3 ", "cba" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StreefTable) before
          = make_table (cases[i].before, "9", STREEF_ORDER_DELIVERED, STREEF_LANGUAGE_EN);
      g_autoptr (StreefTable) after
          = make_table (cases[i].after, "9", cases[i].order, STREEF_LANGUAGE_EN);
      g_autoptr (GString) changes = g_string_new (NULL);
      g_autofree char *names = NULL;
      StreefRowModel *model = streef_row_model_new ();

      g_test_message ("%s, then %s", cases[i].before, cases[i].after);
      streef_row_model_set_table (model, before);
      g_signal_connect (model, "items-changed", G_CALLBACK (record_cb), changes);
      streef_row_model_set_table (model, after);
      g_assert_cmpstr (changes->str, ==, cases[i].changes);
      names = dup_names (model);
      g_assert_cmpstr (names, ==, cases[i].names);
      g_assert_finalize_object (model);
    }
}

static void
test_rows_stay (void)
{
  g_autoptr (StreefTable) english
      = make_table ("a b", "1.00", STREEF_ORDER_DELIVERED, STREEF_LANGUAGE_EN);
  g_autoptr (StreefTable) dutch
      = make_table ("a b", "1.00", STREEF_ORDER_DELIVERED, STREEF_LANGUAGE_NL);
  g_autoptr (GString) notified = g_string_new (NULL);
  StreefRowModel *model = streef_row_model_new ();
  g_autoptr (StreefRow) row = NULL;
  g_autoptr (StreefRow) same = NULL;
  g_autofree char *status = NULL;

  streef_row_model_set_table (model, english);
  row = g_list_model_get_item (G_LIST_MODEL (model), 0);
  g_signal_connect (row, "notify", G_CALLBACK (count_cb), notified);

  streef_row_model_set_table (model, english);
  g_assert_cmpstr (notified->str, ==, "");

  streef_row_model_set_table (model, dutch);
  same = g_list_model_get_item (G_LIST_MODEL (model), 0);
  g_assert_true (row == same);
  g_object_get (row, "status", &status, NULL);
  g_assert_cmpstr (status, ==, "overtroffen");
  g_assert_nonnull (strstr (notified->str, "status"));
  g_assert_nonnull (strstr (notified->str, "summary"));
  g_assert_null (strstr (notified->str, "target"));
  g_assert_null (strstr (notified->str, "icon-name"));
  g_assert_finalize_object (model);
}

static void
test_find (void)
{
  g_autoptr (StreefTable) table
      = make_table ("a b c", "1", STREEF_ORDER_DELIVERED, STREEF_LANGUAGE_EN);
  g_autoptr (StreefRowModel) model = streef_row_model_new ();
  const StreefKey absent = { table->rows[1].key.category, 1999 };
  guint position = 0;

  streef_row_model_set_rows (model, table, 1, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 2);
  g_assert_nonnull (streef_row_model_find (model, &table->rows[2].key, &position));
  g_assert_cmpuint (position, ==, 1);
  g_assert_null (streef_row_model_find (model, &table->rows[0].key, NULL));
  g_assert_null (streef_row_model_find (model, &absent, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-model/changes", test_changes);
  g_test_add_func ("/row-model/rows-stay", test_rows_stay);
  g_test_add_func ("/row-model/find", test_find);
  return g_test_run ();
}
