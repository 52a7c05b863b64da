/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-retranslator.h"

#include "app/streef-ui-texts.h"
#include "language/streef-catalogue.h"

/**
 * StreefRetranslator:
 *
 * Holds the language of the interface and translates what is on the screen in place when it
 * changes: the texts that
 * `.ui` files mark translatable="yes" are taken from our own catalogue, whatever the process's
 * locale is, and set again on every live widget; then `notify::language` tells everybody who makes
 * texts by code. Nothing is rebuilt, so state, selection and focus stay. Only the main thread uses
 * it.
 */
struct _StreefRetranslator
{
  GObject parent_instance;

  StreefLanguage language;
  GHashTable *templates; /* (element-type GType StreefUiTexts) */
  GHashTable *widgets;   /* live widgets made from a template, borrowed */
};

G_DEFINE_FINAL_TYPE (StreefRetranslator, streef_retranslator, G_TYPE_OBJECT)

typedef enum
{
  PROP_LANGUAGE = 1,
} StreefRetranslatorProperty;

static GParamSpec *props[PROP_LANGUAGE + 1];

/* Only menu items can't be changed: each is put back with its label in the language. */
static void
translate_menu (GMenu          *menu,
                StreefLanguage  language)
{
  const int n_items = g_menu_model_get_n_items (G_MENU_MODEL (menu));

  for (int i = 0; i < n_items; i++)
    {
      g_autofree char *msgid = NULL;
      const char *const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };

      for (guint link = 0; link < G_N_ELEMENTS (links); link++)
        {
          g_autoptr (GMenuModel) inner
              = g_menu_model_get_item_link (G_MENU_MODEL (menu), i, links[link]);

          if (G_IS_MENU (inner))
            translate_menu (G_MENU (inner), language);
        }

      if (g_menu_model_get_item_attribute (G_MENU_MODEL (menu), i, STREEF_UI_TEXTS_MSGID, "s",
                                           &msgid))
        {
          g_autoptr (GMenuItem) item = g_menu_item_new_from_model (G_MENU_MODEL (menu), i);

          g_menu_item_set_label (item, streef_text (language, msgid));
          g_menu_remove (menu, i);
          g_menu_insert_item (menu, i, item);
        }
    }
}

static void
apply_text (const StreefUiText *text,
            GObject            *object,
            StreefLanguage      language)
{
  const char *translated = text->msgid == NULL ? NULL
                           : text->context == NULL
                               ? streef_text (language, text->msgid)
                               : streef_text_in (language, text->context, text->msgid);

  switch (text->kind)
    {
    case STREEF_UI_TEXT_PROPERTY:
      g_object_set (object, text->property, translated, NULL);
      break;
    case STREEF_UI_TEXT_ACCESSIBLE_LABEL:
      gtk_accessible_update_property (GTK_ACCESSIBLE (object),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, translated, -1);
      break;
    case STREEF_UI_TEXT_ACCESSIBLE_DESCRIPTION:
      gtk_accessible_update_property (GTK_ACCESSIBLE (object),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, translated, -1);
      break;
    case STREEF_UI_TEXT_MENU:
      translate_menu (G_MENU (object), language);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
translate_widget (StreefRetranslator *self,
                  GtkWidget          *widget)
{
  const GType type = G_OBJECT_TYPE (widget);
  const StreefUiTexts *texts = g_hash_table_lookup (self->templates, GSIZE_TO_POINTER (type));

  for (guint i = 0; i < texts->entries->len; i++)
    {
      const StreefUiText *text = g_ptr_array_index (texts->entries, i);
      GObject *object = g_strcmp0 (text->id, g_type_name (type)) == 0
                          ? G_OBJECT (widget)
                          : gtk_widget_get_template_child (widget, type, text->id);

      apply_text (text, object, self->language);
    }
}

static void
widget_disposed_cb (gpointer  user_data,
                    GObject  *widget)
{
  StreefRetranslator *self = user_data;

  g_hash_table_remove (self->widgets, widget);
}

static void
streef_retranslator_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  StreefRetranslator *self = STREEF_RETRANSLATOR (object);

  switch ((StreefRetranslatorProperty) prop_id)
    {
    case PROP_LANGUAGE:
      g_value_set_int (value, (int) self->language);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
streef_retranslator_finalize (GObject *object)
{
  StreefRetranslator *self = STREEF_RETRANSLATOR (object);

  g_clear_pointer (&self->templates, g_hash_table_unref);
  g_clear_pointer (&self->widgets, g_hash_table_unref);

  G_OBJECT_CLASS (streef_retranslator_parent_class)->finalize (object);
}

static void
streef_retranslator_class_init (StreefRetranslatorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = streef_retranslator_get_property;
  object_class->finalize = streef_retranslator_finalize;

  props[PROP_LANGUAGE] =
    g_param_spec_int ("language", NULL, NULL, 0, STREEF_N_LANGUAGES - 1, STREEF_LANGUAGE_EN,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
streef_retranslator_init (StreefRetranslator *self)
{
  self->language = STREEF_LANGUAGE_EN;
  self->templates = g_hash_table_new_full (NULL, NULL, NULL,
                                           (GDestroyNotify) streef_ui_texts_free);
  self->widgets = g_hash_table_new (NULL, NULL);
}

/**
 * streef_retranslator_get_default:
 *
 * Returns: (transfer none): the one retranslator of the program, which lives as long as it
 */
StreefRetranslator *
streef_retranslator_get_default (void)
{
  static StreefRetranslator *instance;

  if (instance == NULL)
    instance = g_object_new (STREEF_TYPE_RETRANSLATOR, NULL);

  return instance;
}

/**
 * streef_retranslator_get_language:
 *
 * Returns: the language of the interface at this moment
 */
StreefLanguage
streef_retranslator_get_language (void)
{
  return streef_retranslator_get_default ()->language;
}

/**
 * streef_retranslator_set_language:
 * @language: the language to show
 *
 * Translates every live template in place, then notifies.
 */
void
streef_retranslator_set_language (StreefLanguage language)
{
  StreefRetranslator *self = streef_retranslator_get_default ();
  GHashTableIter iter;
  gpointer widget;

  if (self->language == language)
    return;

  self->language = language;
  g_hash_table_iter_init (&iter, self->widgets);
  while (g_hash_table_iter_next (&iter, &widget, NULL))
    translate_widget (self, widget);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LANGUAGE]);
}

static StreefUiTexts *
read_texts (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strdup_printf ("/org/streefcijfer/Streefcijfer/ui/%s.ui", name);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  StreefUiTexts *texts = bytes == NULL ? NULL : streef_ui_texts_new (bytes, &error);

  if (texts == NULL)
    g_error ("%s: %s", path, error->message); /* The program's own resource: it cannot go on. */

  return texts;
}

/**
 * streef_retranslator_set_template:
 * @widget_class: a class in its class_init
 * @name: the `.ui` file's name in the resource, without folder and ending
 *
 * Instead of gtk_widget_class_set_template_from_resource().
 */
void
streef_retranslator_set_template (GtkWidgetClass *widget_class,
                                  const char     *name)
{
  StreefRetranslator *self = streef_retranslator_get_default ();
  StreefUiTexts *texts = read_texts (name);

  gtk_widget_class_set_template (widget_class, texts->xml);
  g_hash_table_insert (self->templates, GSIZE_TO_POINTER (G_TYPE_FROM_CLASS (widget_class)), texts);
}

/**
 * streef_retranslator_bind_child:
 * @widget_class: a class in its class_init, after streef_retranslator_set_template()
 * @name: (not nullable): the object's id in the template; a string that lives as long as the
 * program
 * @offset: where the instance struct keeps it
 */
void
streef_retranslator_bind_child (GtkWidgetClass *widget_class,
                                const char     *name,
                                gssize          offset)
{
  StreefRetranslator *self = streef_retranslator_get_default ();
  StreefUiTexts *texts = g_hash_table_lookup (self->templates,
                                              GSIZE_TO_POINTER (G_TYPE_FROM_CLASS (widget_class)));

  if (g_hash_table_add (texts->bound, (gpointer) name))
    gtk_widget_class_bind_template_child_full (widget_class, name, FALSE, offset);
}

/**
 * streef_retranslator_bind_texts:
 * @widget_class: a class in its class_init, after the last streef_retranslator_bind()
 *
 * Binds the other objects of the template that carry texts.
 */
void
streef_retranslator_bind_texts (GtkWidgetClass *widget_class)
{
  StreefRetranslator *self = streef_retranslator_get_default ();
  const StreefUiTexts *texts
      = g_hash_table_lookup (self->templates, GSIZE_TO_POINTER (G_TYPE_FROM_CLASS (widget_class)));

  for (guint i = 0; i < texts->entries->len; i++)
    {
      const StreefUiText *text = g_ptr_array_index (texts->entries, i);

      if (g_strcmp0 (text->id, G_OBJECT_CLASS_NAME (widget_class)) != 0)
        streef_retranslator_bind_child (widget_class, text->id, 0);
    }
}

/**
 * streef_retranslator_init_template:
 * @widget: a widget in its init
 *
 * Instead of gtk_widget_init_template(): shows the language of the moment, and every later one.
 */
void
streef_retranslator_init_template (GtkWidget *widget)
{
  StreefRetranslator *self = streef_retranslator_get_default ();

  gtk_widget_init_template (widget);
  translate_widget (self, widget);
  g_hash_table_add (self->widgets, widget);
  g_object_weak_ref (G_OBJECT (widget), widget_disposed_cb, self);
}

/**
 * streef_retranslator_build:
 * @name: the `.ui` file's name in the resource, without folder and ending
 *
 * Builds what is not a template, in the language of the moment. It is not translated again later.
 *
 * Returns: (transfer full): the builder with its objects
 */
GtkBuilder *
streef_retranslator_build (const char *name)
{
  g_autoptr (GError) error = NULL;
  StreefUiTexts *texts = read_texts (name);
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  gsize length;
  const char *xml = g_bytes_get_data (texts->xml, &length);

  if (!gtk_builder_add_from_string (builder, xml, (gssize) length, &error))
    g_error ("%s: %s", name, error->message);

  for (guint i = 0; i < texts->entries->len; i++)
    {
      const StreefUiText *text = g_ptr_array_index (texts->entries, i);

      apply_text (text, gtk_builder_get_object (builder, text->id),
                  streef_retranslator_get_language ());
    }

  streef_ui_texts_free (texts);
  return g_steal_pointer (&builder);
}
