/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/figures.h"
#include "report/test-pages.h"

#include <string.h>

/* What stands in the structure tree of a summary: its notes and what leads to them. */

/* (element-type StreefElement): all of that type under @element, in the order of reading. */
static void
find_all (const StreefElement *element,
          StreefElementType    type,
          GPtrArray           *found)
{
  if (element->type == type)
    g_ptr_array_add (found, (gpointer) element);

  for (guint i = 0; i < element->kids->len; i++)
    {
      const StreefElement *kid = g_array_index (element->kids, StreefKid, i).element;

      if (kid != NULL)
        find_all (kid, type, found);
    }
}

static GPtrArray *
dup_all (const StreefElement *element,
         StreefElementType    type)
{
  GPtrArray *found = g_ptr_array_new ();

  find_all (element, type, found);
  return found;
}

static gboolean
is_under (const StreefElement *element,
          StreefElementType    type)
{
  for (; element != NULL; element = element->parent)
    if (element->type == type)
      return TRUE;

  return FALSE;
}

static void
append_text (const StreefElement *element,
             GString             *text)
{
  for (guint i = 0; i < element->kids->len; i++)
    {
      const StreefKid *kid = &g_array_index (element->kids, StreefKid, i);

      if (kid->element != NULL)
        append_text (kid->element, text);
      for (guint j = 0; kid->leaf != NULL && j < kid->leaf->strokes->len; j++)
        {
          const StreefStroke *stroke = &g_array_index (kid->leaf->strokes, StreefStroke, j);

          if (stroke->kind == STREEF_STROKE_LINE)
            {
              g_autofree char *line = streef_paragraph_dup_line (stroke->paragraph, stroke->line);

              g_string_append (text, line);
            }
          else if (stroke->kind == STREEF_STROKE_PART)
            g_string_append_len (text,
                                 streef_paragraph_get_text (stroke->paragraph) + stroke->start,
                                 stroke->end - stroke->start);
        }
    }
}

/* What is drawn of the element and all that is in it. */
static char *
dup_text (const StreefElement *element)
{
  GString *text = g_string_new (NULL);

  append_text (element, text);
  return g_string_free (text, FALSE);
}

static guint
count_under (GPtrArray         *elements,
             StreefElementType  type)
{
  guint n = 0;

  for (guint i = 0; i < elements->len; i++)
    n += is_under (elements->pdata[i], type);

  return n;
}

static void
assert_reference (const StreefElement *reference)
{
  const StreefElement *link = g_array_index (reference->kids, StreefKid, 0).element;
  g_autofree char *letter = dup_text (link);
  g_autofree char *spoken = g_strdup_printf ("Noot %s", g_strstrip (letter));

  g_assert_cmpint (link->type, ==, STREEF_ELEMENT_LINK);
  g_assert_cmpint (link->target->type, ==, STREEF_ELEMENT_NOTE);
  g_assert_cmpstr (link->alternative, ==, spoken);
}

/* The label of the note's item leads back to its letter in the table. */
static void
assert_note (const StreefElement *note)
{
  const StreefElement *item = note->parent->parent;
  g_autoptr (GPtrArray) links = dup_all (item, STREEF_ELEMENT_LINK);
  const StreefElement *back = links->len == 1 ? links->pdata[0] : NULL;
  g_autofree char *text = dup_text (note);

  g_assert_nonnull (back);
  g_assert_cmpint (item->type, ==, STREEF_ELEMENT_LIST_ITEM);
  g_assert_cmpint (back->parent->type, ==, STREEF_ELEMENT_LABEL);
  g_assert_true (is_under (back->target, STREEF_ELEMENT_TABLE));
  g_assert_true (back->target->target == note);
  g_assert_nonnull (note->id);
  g_assert_cmpuint (strlen (text), >, 0);
}

static void
test_notes (void)
{
  static const struct
  {
    const char *example;
    guint n_notes;
    guint n_in_tables;
    guint n_in_sources;
    guint n_areas;
  } cases[] = {
    { "interventions-2015", 1, 4, 1, 1 },
    { "oskm-2010-2021", 5, 8, 1, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StreefDatasetRef) dataset = test_load_example (cases[i].example);
      g_autoptr (StreefPages) pages = test_lay_out (dataset, STREEF_LANGUAGE_NL, 0, NULL);
      const StreefElement *root = streef_pages_get_root (pages);
      g_autoptr (GPtrArray) notes = dup_all (root, STREEF_ELEMENT_NOTE);
      g_autoptr (GPtrArray) references = dup_all (root, STREEF_ELEMENT_REFERENCE);
      g_autoptr (GPtrArray) links = dup_all (root, STREEF_ELEMENT_LINK);
      guint n_areas = 0;

      g_test_message ("%s", cases[i].example);
      g_assert_cmpuint (notes->len, ==, cases[i].n_notes);
      g_assert_cmpuint (count_under (references, STREEF_ELEMENT_TABLE), ==, cases[i].n_in_tables);
      g_assert_cmpuint (count_under (references, STREEF_ELEMENT_PARAGRAPH), ==,
                        cases[i].n_in_sources);
      for (guint j = 0; j < references->len; j++)
        assert_reference (references->pdata[j]);
      for (guint j = 0; j < notes->len; j++)
        assert_note (notes->pdata[j]);
      for (guint j = 0; j < links->len; j++)
        {
          const StreefElement *link = links->pdata[j];

          n_areas += link->areas != NULL ? link->areas->len : 0;
        }
      g_assert_cmpuint (n_areas, ==, cases[i].n_areas);
    }
}

/* Each heading of the second level, in order, with the page that it stands on. */
static void
assert_contents (const StreefElement *root,
                 StreefLanguage       language)
{
  g_autoptr (GPtrArray) headings = dup_all (root, STREEF_ELEMENT_HEADING_2);
  g_autoptr (GPtrArray) items = dup_all (root, STREEF_ELEMENT_CONTENTS_ITEM);
  guint n_listed = 0;

  g_assert_cmpuint (items->len, ==, headings->len - 1); /* but for its own */
  for (guint i = 0; i < headings->len; i++)
    {
      const StreefElement *heading = headings->pdata[i];
      const guint page = streef_element_get_first_leaf (heading)->page + 1;
      g_autofree char *line = g_strdup_printf ("%s %u", heading->title, page);
      g_autofree char *spoken
        = g_strdup_printf (language == STREEF_LANGUAGE_NL ? "%s, pagina %u" : "%s, page %u",
                           heading->title, page);
      g_autofree char *text = NULL;
      g_autoptr (GPtrArray) links = NULL;

      if (g_str_equal (heading->title, language == STREEF_LANGUAGE_NL ? "Inhoud" : "Contents"))
        continue;
      text = dup_text (items->pdata[n_listed]);
      links = dup_all (items->pdata[n_listed], STREEF_ELEMENT_LINK);
      g_assert_cmpstr (text, ==, line);
      g_assert_cmpuint (links->len, ==, 1);
      g_assert_true (((const StreefElement *) links->pdata[0])->target == heading);
      g_assert_cmpstr (((const StreefElement *) links->pdata[0])->alternative, ==, spoken);
      n_listed++;
    }
}

/* From six pages on there is a list of contents. */
static void
test_contents (void)
{
  static const char *const names[]
    = { "interventions-2015", "security-agenda-2019-2022", "high-impact-crimes-2009-2019" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    for (StreefLanguage language = 0; language < STREEF_N_LANGUAGES; language++)
      {
        g_autoptr (StreefDatasetRef) dataset = test_load_example (names[i]);
        g_autoptr (StreefPages) pages = test_lay_out (dataset, language, 0, NULL);
        const StreefElement *root = streef_pages_get_root (pages);
        g_autoptr (GPtrArray) contents = dup_all (root, STREEF_ELEMENT_CONTENTS);

        g_test_message ("%s, %s", names[i], streef_language_get_code (language));
        g_assert_cmpuint (contents->len, ==, streef_pages_get_n_pages (pages) >= 6);
        if (contents->len > 0)
          assert_contents (root, language);
      }
}

/* The texts with a language of their own, each "language: text", once. */
static GHashTable *
find_languages (const StreefElement *element,
                GHashTable          *found)
{
  g_autofree char *text = dup_text (element);

  if (element->language != NULL && element->parent != NULL)
    g_hash_table_add (found,
                      g_strdup_printf ("%s: %s", element->language, g_strstrip (text)));
  for (guint i = 0; i < element->kids->len; i++)
    {
      const StreefElement *kid = g_array_index (element->kids, StreefKid, i).element;

      if (kid != NULL)
        find_languages (kid, found);
    }

  return found;
}

/* What the data has in another language only is marked, wherever it stands, and nothing else is. */
static void
test_languages (void)
{
  static const Figure figures[] = {
    { "Reguliere", 2015, "25", "20", "higher unit=zaken name-nl=Reguliere" },
    { "Anders", 2015, "10", "20", "higher unit=delen unit-en=parts name-nl=Anders name-en=Other" },
    { "Onbekend", 2015, "1", "2", "higher unit=delen unit-en=parts" },
  };
  static const struct
  {
    StreefLanguage language;
    const char *marked;
  } cases[] = {
    { STREEF_LANGUAGE_NL, "" },
    { STREEF_LANGUAGE_EN, "nl: Reguliere|nl: zaken" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (figures);
      g_autoptr (StreefPages) pages = test_lay_out (dataset, cases[i].language, 0, NULL);
      g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autoptr (GList) marked
        = g_list_sort (g_hash_table_get_keys (find_languages (streef_pages_get_root (pages), found)),
                       (GCompareFunc) strcmp);
      g_autoptr (GString) joined = g_string_new (NULL);

      for (GList *l = marked; l != NULL; l = l->next)
        g_string_append_printf (joined, "%s%s", l == marked ? "" : "|", (char *) l->data);
      g_assert_cmpstr (joined->str, ==, cases[i].marked);
    }
}

/* In a table with groups the head of each row says that it is under its group's, which stands in the
 * outline. */
static void
test_groups (void)
{
  g_autoptr (StreefDatasetRef) dataset = test_load_example ("oskm-2010-2021");
  g_autoptr (StreefPages) pages = test_lay_out (dataset, STREEF_LANGUAGE_NL, 0, NULL);
  g_autoptr (GPtrArray) heads
    = dup_all (streef_pages_get_root (pages), STREEF_ELEMENT_HEADER_CELL);
  const StreefElement *group = NULL;
  guint n_under = 0;

  for (guint i = 0; i < heads->len; i++)
    {
      const StreefElement *head = heads->pdata[i];

      if (head->scope != STREEF_SCOPE_ROW)
        group = NULL;
      else if (head->column_span > 1)
        {
          group = head;
          g_assert_nonnull (group->id);
          g_assert_cmpuint (group->outline, >, 2);
        }
      else
        {
          g_assert_cmpstr (head->headers, ==, group != NULL ? group->id : NULL);
          n_under += group != NULL;
        }
    }
  g_assert_cmpuint (n_under, ==, 3 + 10);
}

/* Whether a note starts with the text and a letter in a table leads to it. */
static gboolean
is_explained (GPtrArray  *notes,
              GPtrArray  *references,
              const char *start)
{
  for (guint i = 0; i < notes->len; i++)
    {
      g_autofree char *text = dup_text (notes->pdata[i]);

      if (!g_str_has_prefix (text, start))
        continue;
      for (guint j = 0; j < references->len; j++)
        {
          const StreefElement *reference = references->pdata[j];
          const StreefElement *link = g_array_index (reference->kids, StreefKid, 0).element;

          if (link->target == notes->pdata[i] && is_under (reference, STREEF_ELEMENT_TABLE))
            return TRUE;
        }
    }

  return FALSE;
}

/* Each kind of figure that carries a mark has it, and it is explained. */
static void
test_marks (void)
{
  static const struct
  {
    const char *name;
    const char *start[STREEF_N_LANGUAGES];
  } cases[] = {
    { "derived", { "Derived: achieved is 842", "Afgeleid: gerealiseerd is 842" } },
    { "corrected", { "Corrected after delivery.", "Gecorrigeerd na de levering." } },
    { "provisional", { "Provisional.", "Voorlopig." } },
    { "revised", { "40 provisional, revised to 43.", "40 voorlopig, herzien in 43." } },
    { "so far", { "So far: ", "Tot nu toe: " } },
  };
  g_autofree char *path
    = g_test_build_filename (G_TEST_DIST, "data", "all-marks.csv", NULL);
  g_autoptr (StreefDatasetRef) dataset = test_load (path);

  for (StreefLanguage language = 0; language < STREEF_N_LANGUAGES; language++)
    {
      g_autoptr (StreefPages) pages = test_lay_out (dataset, language, 2019, NULL);
      const StreefElement *root = streef_pages_get_root (pages);
      g_autoptr (GPtrArray) notes = dup_all (root, STREEF_ELEMENT_NOTE);
      g_autoptr (GPtrArray) references = dup_all (root, STREEF_ELEMENT_REFERENCE);

      for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
        {
          g_test_message ("%s, %s", cases[i].name, streef_language_get_code (language));
          g_assert_true (is_explained (notes, references, cases[i].start[language]));
        }
    }
}

static guint
count_wide (const StreefPages *pages)
{
  guint n_wide = 0;

  for (guint i = 0; i < streef_pages_get_n_pages (pages); i++)
    {
      double width;
      double height;

      streef_pages_get_size (pages, i, &width, &height);
      n_wide += width > height;
    }

  return n_wide;
}

/* A table whose names would be squeezed stands on pages that lie on their side, alone. */
static void
test_wide (void)
{
  static const Figure figures[] = {
    { "Opsporingsonderzoeken naar georganiseerde ondermijnende criminaliteit die landelijk zijn "
      "afgerond en aan het Openbaar Ministerie zijn overgedragen",
      2015, "25", "20", "higher unit=zaken" },
    { "Slachtoffers van mensenhandel die in het jaar zelf bij de hulpverlening zijn gemeld en voor "
      "wie binnen zes weken een plan is gemaakt",
      2015, "1.250", "12.000", "higher unit=mensen" },
    { "Kort", 2015, "10", "20", "higher unit=delen" },
  };
  g_autoptr (StreefDatasetRef) squeezed = FIGURES_LOAD (figures);
  g_autoptr (StreefPages) wide = test_lay_out (squeezed, STREEF_LANGUAGE_NL, 0, NULL);
  g_autoptr (StreefDatasetRef) example = test_load_example ("security-agenda-2019-2022");
  g_autoptr (StreefPages) upright = test_lay_out (example, STREEF_LANGUAGE_NL, 0, NULL);
  g_autoptr (GPtrArray) tables = dup_all (streef_pages_get_root (wide), STREEF_ELEMENT_TABLE);
  const StreefLeaf *cell = streef_element_find_first_leaf (tables->pdata[0]);
  GPtrArray *leaves = streef_pages_get_leaves (wide, cell->page);

  g_assert_cmpuint (count_wide (wide), ==, 1);
  g_assert_cmpuint (count_wide (upright), ==, 0);
  for (guint i = 0; i < leaves->len; i++)
    g_assert_cmpint (((const StreefLeaf *) leaves->pdata[i])->element != NULL
                       && is_under (((const StreefLeaf *) leaves->pdata[i])->element,
                                    STREEF_ELEMENT_FIGURE),
                     ==, FALSE);
}

/* The summary on one page has as much as fits: both chart and table, one of them, or neither. */
static void
test_one_page (void)
{
  static const struct
  {
    const char *example;
    guint n_figures;
    guint n_tables;
  } cases[] = {
    { "interventions-2015", 1, 1 },
    { "oskm-2010-2021", 1, 1 },
    { "security-agenda-2019-2022", 1, 0 },
    { "high-impact-crimes-2009-2019", 1, 1 },
  };
  g_autoptr (StreefTheme) theme = streef_theme_new_neutral (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (StreefLanguage language = 0; language < STREEF_N_LANGUAGES; language++)
      {
        g_autoptr (StreefDatasetRef) dataset = test_load_example (cases[i].example);
        StreefPagesOptions options = { .language = language,
                                       .year = streef_dataset_get_default_year (dataset),
                                       .on_one_page = TRUE };
        g_autoptr (StreefPages) pages = NULL;
        g_autoptr (GPtrArray) figures = NULL;
        g_autoptr (GPtrArray) tables = NULL;

        g_test_message ("%s, %s", cases[i].example, streef_language_get_code (language));
        g_date_set_dmy (&options.date, 1, G_DATE_JANUARY, 2021);
        pages = streef_pages_new (dataset, &options, theme, NULL);
        figures = dup_all (streef_pages_get_root (pages), STREEF_ELEMENT_FIGURE);
        tables = dup_all (streef_pages_get_root (pages), STREEF_ELEMENT_TABLE);
        g_assert_cmpuint (streef_pages_get_n_pages (pages), ==, 1);
        g_assert_cmpuint (figures->len, ==, cases[i].n_figures);
        g_assert_cmpuint (tables->len, ==, cases[i].n_tables);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/elements/notes", test_notes);
  g_test_add_func ("/elements/contents", test_contents);
  g_test_add_func ("/elements/languages", test_languages);
  g_test_add_func ("/elements/groups", test_groups);
  g_test_add_func ("/elements/marks", test_marks);
  g_test_add_func ("/elements/wide", test_wide);
  g_test_add_func ("/elements/one-page", test_one_page);

  return g_test_run ();
}
