/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-ui-texts.h"

/* An element that is open while the file is read. */
typedef struct
{
  char *name;
  char *id;             /* (nullable): of an object, template or menu */
  gsize position;       /* in the output, where it begins */
  gsize id_position;    /* in the output, where an id can be put in */
  char *attribute_name; /* (nullable): the value of name="…" */
  char *context;        /* (nullable) */
  gboolean is_translatable;
} Element;

typedef struct
{
  GString *xml;
  GString *text; /* of the innermost element */
  GPtrArray *elements;
  GPtrArray *entries;
  guint n_ids;
} Parse;

static void
free_element (gpointer data)
{
  Element *element = data;

  g_free (element->name);
  g_free (element->id);
  g_free (element->attribute_name);
  g_free (element->context);
  g_free (element);
}

static void
free_text (gpointer data)
{
  StreefUiText *text = data;

  g_free (text->id);
  g_free (text->property);
  g_free (text->context);
  g_free (text->msgid);
  g_free (text);
}

/* The @n-th open element from the innermost, 0 is the innermost itself. */
static Element *
get_open (const Parse *parse,
          guint        n)
{
  return n < parse->elements->len
           ? g_ptr_array_index (parse->elements, parse->elements->len - 1 - n)
           : NULL;
}

static Element *
find_open (const Parse *parse,
           const char  *name,
           const char  *other_name)
{
  for (guint i = 0; i < parse->elements->len; i++)
    {
      Element *element = get_open (parse, i);

      if (g_str_equal (element->name, name) || g_str_equal (element->name, other_name))
        return element;
    }

  return NULL;
}

static const char *
ensure_id (Parse   *parse,
           Element *element)
{
  if (element->id == NULL)
    {
      g_autofree char *attribute = NULL;

      element->id = g_strdup_printf ("text-%u", parse->n_ids++);
      attribute = g_strdup_printf (" id=\"%s\"", element->id);
      g_string_insert (parse->xml, (gssize) element->id_position, attribute);
    }

  return element->id;
}

static void
append_escaped (GString    *string,
                const char *text,
                gsize       length)
{
  g_autofree char *escaped = g_markup_escape_text (text, (gssize) length);

  g_string_append (string, escaped);
}

static gboolean
keep_attribute (Element    *element,
                const char *name,
                const char *value)
{
  if (g_str_equal (name, "translatable"))
    element->is_translatable = g_str_equal (value, "yes") || g_str_equal (value, "true");
  else if (g_str_equal (name, "context"))
    element->context = g_strdup (value);
  else if (!g_str_equal (name, "comments"))
    return TRUE;

  return FALSE;
}

static void
read_start (GMarkupParseContext  *context,
            const char           *element_name,
            const char          **names,
            const char          **values,
            gpointer              user_data,
            GError              **error)
{
  Parse *parse = user_data;
  Element *element = g_new0 (Element, 1);

  element->name = g_strdup (element_name);
  element->position = parse->xml->len;
  g_string_append_printf (parse->xml, "<%s", element_name);
  element->id_position = parse->xml->len;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (!keep_attribute (element, names[i], values[i]))
        continue;

      if (g_str_equal (names[i], "id")
          || (g_str_equal (names[i], "class") && g_str_equal (element_name, "template")))
        element->id = g_strdup (values[i]);
      else if (g_str_equal (names[i], "name"))
        element->attribute_name = g_strdup (values[i]);

      g_string_append_printf (parse->xml, " %s=\"", names[i]);
      append_escaped (parse->xml, values[i], strlen (values[i]));
      g_string_append_c (parse->xml, '"');
    }

  g_string_append_c (parse->xml, '>');
  g_string_truncate (parse->text, 0);
  g_ptr_array_add (parse->elements, element);
}

static void
add_entry (Parse            *parse,
           StreefUiTextKind  kind,
           Element          *object,
           const Element    *element)
{
  StreefUiText *text = g_new0 (StreefUiText, 1);

  text->kind = kind;
  text->id = g_strdup (ensure_id (parse, object));
  if (kind == STREEF_UI_TEXT_PROPERTY)
    text->property = g_strdup (element->attribute_name);
  if (kind != STREEF_UI_TEXT_MENU)
    {
      text->context = g_strdup (element->context);
      text->msgid = g_strdup (parse->text->str);
    }
  g_ptr_array_add (parse->entries, text);
}

/* A menu's label keeps its English text beside it; items of a menu have no name of their own. */
static void
end_menu_text (Parse *parse)
{
  g_string_append (parse->xml, "</attribute><attribute name=\"" STREEF_UI_TEXTS_MSGID "\">");
  append_escaped (parse->xml, parse->text->str, parse->text->len);
}

static gboolean
end_text (Parse         *parse,
          const Element *element,
          GError       **error)
{
  const Element *parent = get_open (parse, 1);
  Element *object = find_open (parse, "object", "template");

  if (g_str_equal (element->name, "attribute"))
    {
      end_menu_text (parse);
      return TRUE;
    }

  if (!g_str_equal (element->name, "property") || parent == NULL || object == NULL)
    {
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT,
                   "<%s> cannot be translated in place", element->name);
      return FALSE;
    }

  /* It is set from the catalogue only: what GTK reads goes without it. */
  g_string_truncate (parse->xml, element->position);
  if (!g_str_equal (parent->name, "accessibility"))
    add_entry (parse, STREEF_UI_TEXT_PROPERTY, object, element);
  else if (g_str_equal (element->attribute_name, "label"))
    add_entry (parse, STREEF_UI_TEXT_ACCESSIBLE_LABEL, object, element);
  else
    add_entry (parse, STREEF_UI_TEXT_ACCESSIBLE_DESCRIPTION, object, element);

  return TRUE;
}

static void
read_end (GMarkupParseContext  *context,
          const char           *element_name,
          gpointer              user_data,
          GError              **error)
{
  Parse *parse = user_data;
  Element *element = get_open (parse, 0);

  if (element->is_translatable && !end_text (parse, element, error))
    return;

  if (g_str_equal (element_name, "menu"))
    add_entry (parse, STREEF_UI_TEXT_MENU, element, element);

  if (!element->is_translatable || g_str_equal (element_name, "attribute"))
    g_string_append_printf (parse->xml, "</%s>", element_name);
  g_string_truncate (parse->text, 0);
  g_ptr_array_set_size (parse->elements, (int) parse->elements->len - 1);
}

static void
read_text (GMarkupParseContext  *context,
           const char           *text,
           gsize                 length,
           gpointer              user_data,
           GError              **error)
{
  Parse *parse = user_data;

  g_string_append_len (parse->text, text, (gssize) length);
  append_escaped (parse->xml, text, length);
}

/**
 * streef_ui_texts_new:
 * @file: the contents of a `.ui` file
 *
 * Returns: (transfer full) (nullable): its texts, or %NULL with @error set where the file cannot be
 * parsed or marks something translatable that cannot be set again in place
 */
StreefUiTexts *
streef_ui_texts_new (GBytes  *file,
                     GError **error)
{
  static const GMarkupParser parser
      = { .start_element = read_start, .end_element = read_end, .text = read_text };
  Parse parse = {
    .xml = g_string_new (NULL),
    .text = g_string_new (NULL),
    .elements = g_ptr_array_new_with_free_func (free_element),
    .entries = g_ptr_array_new_with_free_func (free_text),
  };
  g_autoptr (GMarkupParseContext) context
      = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &parse, NULL);
  StreefUiTexts *self = g_new0 (StreefUiTexts, 1);
  gsize length;
  const char *text = g_bytes_get_data (file, &length);
  const gboolean is_read = g_markup_parse_context_parse (context, text, (gssize) length, error)
                           && g_markup_parse_context_end_parse (context, error);

  self->xml = g_string_free_to_bytes (parse.xml);
  self->entries = parse.entries;
  self->bound = g_hash_table_new (g_str_hash, g_str_equal);
  g_string_free (parse.text, TRUE);
  g_ptr_array_unref (parse.elements);
  if (!is_read)
    g_clear_pointer (&self, streef_ui_texts_free);

  return self;
}

void
streef_ui_texts_free (StreefUiTexts *self)
{
  g_bytes_unref (self->xml);
  g_ptr_array_unref (self->entries);
  g_hash_table_unref (self->bound);
  g_free (self);
}
