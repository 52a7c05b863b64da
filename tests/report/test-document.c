/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/test-document.h"

#include "report/streef-page-blocks.h"

#define LINE 18

struct _TestDocument
{
  StreefDocument document;
  GPtrArray *pages;
  StreefElement *root;
  StreefTheme *theme;
  StreefTypesetter *typesetter;
  GDate date;
  StreefAttachment attachment;
  double y;
};

static void
start_page (TestDocument *self)
{
  g_ptr_array_add (self->pages,
                   g_ptr_array_new_with_free_func ((GDestroyNotify) streef_leaf_free));
  self->y = STREEF_PAGE_TOP;
}

/* Takes @leaf to the last page. */
static void
place (TestDocument *self,
       StreefLeaf   *leaf)
{
  const guint number = self->pages->len - 1;

  streef_page_take_leaf (g_ptr_array_index (self->pages, number), number, leaf);
}

static void
write_line (TestDocument *self,
            StreefLeaf   *leaf,
            const char   *text)
{
  StreefParagraph *paragraph = streef_typesetter_set (self->typesetter, STREEF_TYPE_TEXT, text);

  streef_paragraph_break (paragraph, STREEF_COLUMNS (6));
  self->y += LINE;
  streef_leaf_add_line (leaf, paragraph, 0, STREEF_ROLE_TEXT, 0, self->y);
  streef_stroke_get_extents (&g_array_index (leaf->strokes, StreefStroke, 0), &leaf->box);
  place (self, leaf);
}

static void
add_artifact (TestDocument   *self,
              StreefArtifact  artifact,
              const char     *text)
{
  write_line (self, streef_leaf_new_artifact (artifact), text);
}

static StreefElement *
add_text (TestDocument      *self,
          StreefElement     *parent,
          StreefElementType  type,
          const char        *text)
{
  StreefElement *element = streef_element_new (parent, type);

  write_line (self, streef_leaf_new (element), text);
  return element;
}

static StreefElement *
add_heading (TestDocument  *self,
             StreefElement *parent,
             guint          level,
             const char    *text)
{
  StreefElement *element = add_text (self, parent, STREEF_ELEMENT_HEADING_1 + level - 1, text);

  element->title = g_strdup (text);
  element->outline = level;
  return element;
}

/* @target: (nullable); without it the link leads out of the document */
static StreefElement *
add_link (TestDocument        *self,
          StreefElement       *parent,
          const char          *text,
          const StreefElement *target)
{
  StreefElement *link = add_text (self, parent, STREEF_ELEMENT_LINK, text);

  link->alternative = g_strconcat ("Leads to ", text, NULL);
  link->target = target;
  link->uri = target == NULL ? g_strdup ("https://www.example.org/a?b=(c)&d") : NULL;
  return link;
}

static StreefElement *
add_head (TestDocument  *self,
          StreefElement *row,
          StreefScope    scope,
          const char    *id,
          const char    *text)
{
  StreefElement *head = add_text (self, row, STREEF_ELEMENT_HEADER_CELL, text);

  head->scope = scope;
  head->id = g_strdup (id);
  return head;
}

/* Three columns, the first two under one head. */
static void
add_table (TestDocument  *self,
           StreefElement *parent)
{
  StreefElement *table = streef_element_new (parent, STREEF_ELEMENT_TABLE);
  StreefElement *head;
  StreefElement *row;

  add_text (self, table, STREEF_ELEMENT_CAPTION, "Caption");
  row = streef_element_new (table, STREEF_ELEMENT_ROW);
  head = add_head (self, row, STREEF_SCOPE_COLUMN, "b", "Two");
  head->column_span = 2;
  add_head (self, row, STREEF_SCOPE_COLUMN, "a", "One");
  row = streef_element_new (table, STREEF_ELEMENT_ROW);
  add_head (self, row, STREEF_SCOPE_ROW, NULL, "Row");
  add_text (self, row, STREEF_ELEMENT_CELL, "842")->headers = g_strdup ("b a");
  add_text (self, row, STREEF_ELEMENT_CELL, "–")->spoken = g_strdup ("no value");
}

static void
add_figure (TestDocument  *self,
            StreefElement *parent)
{
  StreefElement *figure = streef_element_new (parent, STREEF_ELEMENT_FIGURE);
  StreefLeaf *leaf = streef_leaf_new (figure);

  self->y += LINE;
  figure->alternative = g_strdup ("A bar");
  leaf->box = (cairo_rectangle_t) { STREEF_PAGE_LEFT, self->y - 5, 100, 10 };
  streef_leaf_add_rule (leaf, STREEF_ROLE_ACHIEVED, 0, self->y, 100, 10);
  place (self, leaf);
}

static void
add_list (TestDocument  *self,
          StreefElement *parent)
{
  StreefElement *list = streef_element_new (parent, STREEF_ELEMENT_LIST);

  list->numbering = STREEF_NUMBERING_DECIMAL;
  for (guint i = 0; i < 2; i++)
    {
      StreefElement *item = streef_element_new (list, STREEF_ELEMENT_LIST_ITEM);

      add_text (self, item, STREEF_ELEMENT_LABEL, "–");
      add_text (self, item, STREEF_ELEMENT_LIST_BODY, "≥ 842, Ω or д");
    }
}

/* Its links lead to what comes later: the elements are made before the leaves are placed. */
static void
add_first_page (TestDocument        *self,
                StreefElement       *section,
                const StreefElement *note)
{
  const StreefElement *title;
  StreefElement *contents;
  StreefElement *item;
  StreefElement *paragraph;

  start_page (self);
  add_artifact (self, STREEF_ARTIFACT_HEADER, "Header");
  title = add_heading (self, section, 1, "Title (1) – été");
  contents = streef_element_new (section, STREEF_ELEMENT_CONTENTS);
  item = streef_element_new (contents, STREEF_ELEMENT_CONTENTS_ITEM);
  add_link (self, streef_element_new (item, STREEF_ELEMENT_REFERENCE), "Contents", title);
  add_heading (self, section, 2, "Heading");
  paragraph = add_text (self, section, STREEF_ELEMENT_PARAGRAPH, "A paragraph with ");
  add_text (self, paragraph, STREEF_ELEMENT_SPAN, "words in English")->language = g_strdup ("en");
  add_link (self, streef_element_new (paragraph, STREEF_ELEMENT_REFERENCE), "a", note);
  add_link (self, streef_element_new (paragraph, STREEF_ELEMENT_REFERENCE), "b", note);
  add_figure (self, section);
  add_artifact (self, STREEF_ARTIFACT_RULE, "Rule");
  add_table (self, section);
  add_artifact (self, STREEF_ARTIFACT_REPEATED, "Repeated");
  add_list (self, section);
  add_artifact (self, STREEF_ARTIFACT_FOOTER, "Footer");
}

static StreefElement *
add_note (StreefElement *parent,
          const char    *id)
{
  StreefElement *note = streef_element_new (parent, STREEF_ELEMENT_NOTE);

  note->id = g_strdup (id);
  return note;
}

static void
add_pages (TestDocument *self)
{
  StreefElement *section = streef_element_new (self->root, STREEF_ELEMENT_SECTION);
  StreefElement *last = streef_element_new (self->root, STREEF_ELEMENT_SECTION);
  StreefElement *first_note = add_note (last, "note-1");
  StreefElement *second_note = add_note (last, "note-2");
  StreefElement *paragraph;

  add_first_page (self, section, first_note);
  paragraph = add_text (self, section, STREEF_ELEMENT_PARAGRAPH, "It goes on");
  start_page (self);
  write_line (self, streef_leaf_new (paragraph), "on the next page");
  add_heading (self, section, 3, "Smaller heading");
  add_link (self, add_text (self, section, STREEF_ELEMENT_PARAGRAPH, "See "), "www.example.org",
            NULL);
  write_line (self, streef_leaf_new (first_note), "A note");
  write_line (self, streef_leaf_new (second_note), "Another");
  add_artifact (self, STREEF_ARTIFACT_FOOTER, "Footer");
}

static void
describe (TestDocument *self)
{
  static const char data[] = "jaar;categorie;gehaald\n2015;A;842\n";

  g_date_set_dmy (&self->date, 21, G_DATE_MARCH, 2016);
  self->attachment = (StreefAttachment) {
    .name = "résultats.csv",
    .type = "/text/csv",
    .description = "The figures, with a row for each category and year",
    .data = g_bytes_new_static (data, sizeof data - 1),
  };
  self->document = (StreefDocument) {
    .pages = self->pages,
    .root = self->root,
    .palette = &streef_theme_get_style (self->theme)->palette,
    .width = STREEF_PAGE_WIDTH,
    .height = STREEF_PAGE_HEIGHT,
    .title = "Title < 2016 & été",
    .author = "Ministère \"A\"",
    .subject = "€ 1 — two (three",
    .language = STREEF_LANGUAGE_NL,
    .date = &self->date,
    .attachment = &self->attachment,
  };
}

TestDocument *
test_document_new (void)
{
  TestDocument *self = g_new0 (TestDocument, 1);

  self->theme = streef_theme_new_neutral (NULL);
  self->typesetter = streef_typesetter_new (self->theme, STREEF_LANGUAGE_NL);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->root = streef_element_new (NULL, STREEF_ELEMENT_DOCUMENT);
  add_pages (self);
  describe (self);
  return self;
}

void
test_document_free (TestDocument *self)
{
  g_bytes_unref (self->attachment.data);
  g_ptr_array_unref (self->pages);
  streef_element_free (self->root);
  streef_typesetter_free (self->typesetter);
  streef_theme_unref (self->theme);
  g_free (self);
}

const StreefDocument *
test_document_get (const TestDocument *self)
{
  return &self->document;
}
