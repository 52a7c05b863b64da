/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-long-writer.h"

#include "language/streef-date.h"
#include "load/streef-category-index.h"
#include "load/streef-vocabulary.h"
#include "number/streef-number-reader.h"

#include <string.h>

#define SEPARATOR ';'

/* A column of the long form, in the order in which they are written. One that is empty in every row
 * is left out, but for the first and those that make a table of it. */
typedef struct
{
  StreefField field;
  gboolean has_language;
  StreefLanguage language;
  gboolean is_needed;
} Column;

static const Column columns[] = {
  { .field = STREEF_FIELD_CATEGORY, .is_needed = TRUE },
  { .field = STREEF_FIELD_CATEGORY, .has_language = TRUE, .language = STREEF_LANGUAGE_NL },
  { .field = STREEF_FIELD_CATEGORY, .has_language = TRUE, .language = STREEF_LANGUAGE_EN },
  { .field = STREEF_FIELD_PARENT },
  { .field = STREEF_FIELD_PART },
  { .field = STREEF_FIELD_UNIT },
  { .field = STREEF_FIELD_UNIT, .has_language = TRUE, .language = STREEF_LANGUAGE_EN },
  { .field = STREEF_FIELD_DIRECTION },
  { .field = STREEF_FIELD_TOLERANCE },
  { .field = STREEF_FIELD_YEAR, .is_needed = TRUE },
  { .field = STREEF_FIELD_ACHIEVED, .is_needed = TRUE },
  { .field = STREEF_FIELD_TARGET, .is_needed = TRUE },
  { .field = STREEF_FIELD_TARGET_HIGH },
  { .field = STREEF_FIELD_FIRMNESS },
  { .field = STREEF_FIELD_ORIGIN },
  { .field = STREEF_FIELD_RULE },
  { .field = STREEF_FIELD_TARGET_ORIGIN },
  { .field = STREEF_FIELD_TARGET_RULE },
  { .field = STREEF_FIELD_BREAK },
  { .field = STREEF_FIELD_DEFINITION, .has_language = TRUE, .language = STREEF_LANGUAGE_NL },
  { .field = STREEF_FIELD_DEFINITION, .has_language = TRUE, .language = STREEF_LANGUAGE_EN },
  { .field = STREEF_FIELD_NOTE, .has_language = TRUE, .language = STREEF_LANGUAGE_NL },
  { .field = STREEF_FIELD_NOTE, .has_language = TRUE, .language = STREEF_LANGUAGE_EN },
  { .field = STREEF_FIELD_SOURCE },
};

typedef struct
{
  const StreefDataset *dataset;
  StreefLanguage language;
  const StreefTolerance *tolerance;  /* (nullable): that of all categories */
  gboolean has_dutch_names;          /* some category's Dutch name is not the delivered one */
  gboolean is_used[G_N_ELEMENTS (columns)];
  GString *text;
} Writer;

/* What one row is about. */
typedef struct
{
  const StreefCategory *category;
  const StreefResult *result;         /* (nullable): a row without one describes its category */
  const StreefEarlierFigure *earlier; /* (nullable): the row is an earlier figure of the result */
} Line;

/* Called for each row in order. */
typedef void (*TakeLine) (Writer *self, const Line *line);

/* The text is quoted where it would otherwise end its cell, lose its blanks or seem to be a line of
 * the head. */
static void
append_quoted (GString    *string,
               const char *text)
{
  const gsize length = strlen (text);
  const gboolean has_blanks = length > 0
                              && (g_ascii_isspace (text[0]) || g_ascii_isspace (text[length - 1]));

  if (!has_blanks && strpbrk (text, ";\"\r\n\t,|") == NULL)
    {
      g_string_append (string, text);
      return;
    }

  g_string_append_c (string, '"');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (string, '"');
      g_string_append_c (string, *text);
    }
  g_string_append_c (string, '"');
}

/* A spreadsheet runs what begins with one of these; an apostrophe in front makes it text, and
 * readers take it off. */
static void
append_text (GString    *cell,
             const char *text)
{
  if (text[0] != '\0' && strchr ("=+-@'", text[0]) != NULL)
    g_string_append_c (cell, '\'');
  g_string_append (cell, text);
}

static void
append_number (const Writer       *self,
               GString            *cell,
               const StreefNumber *number)
{
  const gsize start = cell->len;

  streef_number_append_plain (number, cell);
  if (self->language == STREEF_LANGUAGE_NL)
    g_strdelimit (cell->str + start, ".", ',');
}

/* A text that would be read as something else stands behind an apostrophe. */
static void
append_figure_text (const Writer *self,
                    GString      *cell,
                    const char   *text)
{
  g_auto (StreefValue) read = { 0 };

  streef_value_read (text, self->language, &read);
  if (read.kind != STREEF_VALUE_TEXT || g_ascii_isspace (text[0])
      || strchr ("=+-@'", text[0]) != NULL)
    g_string_append_c (cell, '\'');
  g_string_append (cell, text);
}

static void
append_value (const Writer      *self,
              GString           *cell,
              const StreefValue *value)
{
  switch ((StreefValueKind) value->kind)
    {
    case STREEF_VALUE_MISSING:
      g_string_append (
        cell, streef_vocabulary_get_word (STREEF_WORDS_MISSING, value->missing, self->language));
      break;
    case STREEF_VALUE_NUMBER:
      append_number (self, cell, &value->number);
      break;
    case STREEF_VALUE_BOUND:
      g_string_append (cell, streef_bound_get_sign (value->bound));
      append_number (self, cell, &value->number);
      break;
    case STREEF_VALUE_RANGE:
      append_number (self, cell, &value->number);
      g_string_append (cell, "..");
      append_number (self, cell, &value->high);
      break;
    case STREEF_VALUE_YES_NO:
      g_string_append (
        cell, streef_vocabulary_get_word (STREEF_WORDS_YES_NO, value->yes, self->language));
      break;
    case STREEF_VALUE_TEXT:
      append_figure_text (self, cell, value->text);
      break;
    default:
      g_return_if_reached ();
    }
}

/* What was achieved, then or now. */
static const StreefValue *
get_achieved (const Line *line)
{
  return line->earlier != NULL ? &line->earlier->achieved : &line->result->achieved;
}

/* The target stands in the row of the figure that holds now. */
static const StreefValue *
get_target (const Line *line)
{
  static const StreefValue none = { 0 };

  return line->earlier != NULL ? &none : &line->result->target;
}

static void
append_origin (const Writer      *self,
               GString           *cell,
               const StreefValue *value)
{
  if (value->origin != STREEF_ORIGIN_DELIVERED)
    g_string_append (
      cell, streef_vocabulary_get_word (STREEF_WORDS_ORIGIN, value->origin, self->language));
}

static void
append_rule (GString           *cell,
             const StreefValue *value)
{
  if (value->rule != NULL)
    append_text (cell, value->rule);
}

static void
append_exact (GString           *cell,
              const StreefTexts *texts,
              StreefLanguage     language)
{
  const char *text = streef_texts_get_exact (texts, language);

  if (text != NULL)
    append_text (cell, text);
}

/* The column without a language is Dutch, so the Dutch name has its own only where it is another
 * one. */
static void
append_name (const Writer *self,
             GString      *cell,
             const Column *column,
             const Line   *line)
{
  if (!column->has_language)
    append_text (cell, line->category->names[line->category->n_names - 1]);
  else if (column->language != STREEF_LANGUAGE_NL || self->has_dutch_names)
    append_exact (cell, &line->category->name, column->language);
}

static void
append_tolerance (const Writer          *self,
                  GString               *cell,
                  const StreefTolerance *tolerance)
{
  if (streef_number_get_sign (&tolerance->number) == 0)
    return;

  append_number (self, cell, &tolerance->number);
  if (tolerance->in_percent)
    g_string_append_c (cell, '%');
}

static void
append_parent (GString              *cell,
               const StreefCategory *category)
{
  g_autofree char *path = NULL;

  if (category->n_names < 2)
    return;

  path = streef_category_path_join (category->names, category->n_names - 1);
  append_text (cell, path);
}

/* What the row says about its category. */
static void
append_of_category (const Writer *self,
                    GString      *cell,
                    const Column *column,
                    const Line   *line)
{
  const StreefCategory *category = line->category;

  switch ((gint) column->field)
    {
    case STREEF_FIELD_CATEGORY:
      append_name (self, cell, column, line);
      break;
    case STREEF_FIELD_PARENT:
      append_parent (cell, category);
      break;
    case STREEF_FIELD_PART:
      if (category->n_names > 1 || category->part != STREEF_PART_ADDS_UP)
        g_string_append (cell, streef_vocabulary_get_word (STREEF_WORDS_PART, (int) category->part,
                                                           self->language));
      break;
    case STREEF_FIELD_UNIT:
      append_exact (cell, &category->unit,
                    column->has_language ? column->language : STREEF_LANGUAGE_NL);
      break;
    case STREEF_FIELD_DIRECTION:
      if (category->direction != STREEF_DIRECTION_UNKNOWN)
        g_string_append (cell,
                         streef_vocabulary_get_word (STREEF_WORDS_DIRECTION,
                                                     (int) category->direction, self->language));
      break;
    case STREEF_FIELD_TOLERANCE:
      if (self->tolerance == NULL)
        append_tolerance (self, cell, &category->tolerance);
      break;
    case STREEF_FIELD_DEFINITION:
      append_exact (cell, &category->definition, column->language);
      break;
    default:
      break;
    }
}

/* What the row says about its year. */
static void
append_of_result (const Writer *self,
                  GString      *cell,
                  const Column *column,
                  const Line   *line)
{
  const gboolean is_range = get_target (line)->kind == STREEF_VALUE_RANGE;
  const StreefFirmness firmness = line->earlier != NULL ? line->earlier->firmness
                                                        : line->result->firmness;

  switch ((gint) column->field)
    {
    case STREEF_FIELD_YEAR:
      g_string_append_printf (cell, "%d", line->result->year);
      break;
    case STREEF_FIELD_ACHIEVED:
      append_value (self, cell, get_achieved (line));
      break;
    case STREEF_FIELD_TARGET:
      if (is_range)
        append_number (self, cell, &get_target (line)->number);
      else
        append_value (self, cell, get_target (line));
      break;
    case STREEF_FIELD_TARGET_HIGH:
      if (is_range)
        append_number (self, cell, &get_target (line)->high);
      break;
    case STREEF_FIELD_FIRMNESS:
      g_string_append (
        cell, streef_vocabulary_get_word (STREEF_WORDS_FIRMNESS, (int) firmness, self->language));
      break;
    case STREEF_FIELD_ORIGIN:
      append_origin (self, cell, get_achieved (line));
      break;
    case STREEF_FIELD_RULE:
      append_rule (cell, get_achieved (line));
      break;
    case STREEF_FIELD_TARGET_ORIGIN:
      append_origin (self, cell, get_target (line));
      break;
    case STREEF_FIELD_TARGET_RULE:
      append_rule (cell, get_target (line));
      break;
    default:
      break;
    }
}

/* What the row says beside the figures; an earlier figure has none of its own. */
static void
append_beside (const Writer *self,
               GString      *cell,
               const Column *column,
               const Line   *line)
{
  switch ((gint) column->field)
    {
    case STREEF_FIELD_BREAK:
      if (line->result->break_before)
        g_string_append (cell,
                         streef_vocabulary_get_word (STREEF_WORDS_YES_NO, TRUE, self->language));
      break;
    case STREEF_FIELD_NOTE:
      append_exact (cell, &line->result->note, column->language);
      break;
    case STREEF_FIELD_SOURCE:
      if (line->result->source != NULL)
        append_text (cell, line->result->source);
      break;
    default:
      break;
    }
}

static void
append_cell (const Writer *self,
             GString      *cell,
             const Column *column,
             const Line   *line)
{
  append_of_category (self, cell, column, line);
  if (line->result != NULL)
    append_of_result (self, cell, column, line);
  if (line->result != NULL && line->earlier == NULL)
    append_beside (self, cell, column, line);
}

static void
note_used (Writer     *self,
           const Line *line)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (self->is_used[i])
        continue;
      append_cell (self, cell, &columns[i], line);
      self->is_used[i] = cell->len > 0 || columns[i].is_needed;
      g_string_truncate (cell, 0);
    }
}

static void
write_line (Writer     *self,
            const Line *line)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (!self->is_used[i])
        continue;
      if (i > 0)
        g_string_append_c (self->text, SEPARATOR);
      g_string_truncate (cell, 0);
      append_cell (self, cell, &columns[i], line);
      append_quoted (self->text, cell->str);
    }

  g_string_append_c (self->text, '\n');
}

/* Every category has a row: a theme says by it that it is there, and where. */
static void
visit_lines (Writer  *self,
             TakeLine take)
{
  for (guint i = 0; i < self->dataset->categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (self->dataset->categories, i);

      if (category->results->len == 0)
        take (self, &(Line) { .category = category });
      for (guint j = 0; j < category->results->len; j++)
        {
          const StreefResult *result = g_ptr_array_index (category->results, j);

          for (guint k = 0; result->earlier != NULL && k < result->earlier->len; k++)
            take (self, &(Line){ category, result,
                                 &g_array_index (result->earlier, StreefEarlierFigure, k) });
          take (self, &(Line) { category, result, NULL });
        }
    }
}

static void
write_headings (Writer *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *heading = NULL;

      if (!self->is_used[i])
        continue;
      heading = streef_vocabulary_dup_heading (columns[i].field, columns[i].has_language,
                                               columns[i].language, self->language);
      if (i > 0)
        g_string_append_c (self->text, SEPARATOR);
      g_string_append (self->text, heading);
    }

  g_string_append_c (self->text, '\n');
}

/* @of: (nullable): behind the key the code of the language that the text is in */
static void
write_head_line (Writer       *self,
                 StreefHeadKey key,
                 const char   *of,
                 const char   *text)
{
  const char *word = streef_vocabulary_get_word (STREEF_WORDS_HEAD, (int) key, self->language);
  g_autofree char *line = NULL;

  if (text == NULL || text[0] == '\0')
    return;

  line = g_strdup_printf ("# %s%s%s: %s", word, of != NULL ? "-" : "", of != NULL ? of : "", text);
  append_quoted (self->text, line);
  g_string_append_c (self->text, '\n');
}

static void
write_head_texts (Writer            *self,
                  StreefHeadKey      key,
                  const StreefTexts *texts)
{
  for (guint i = 0; i < STREEF_N_LANGUAGES; i++)
    write_head_line (self, key, streef_language_get_code ((StreefLanguage) i),
                     streef_texts_get_exact (texts, (StreefLanguage) i));
}

static void
write_documents (Writer *self)
{
  for (guint i = 0; i < self->dataset->sources->len; i++)
    {
      const StreefSource *source = g_ptr_array_index (self->dataset->sources, i);
      gboolean is_known = FALSE;

      for (guint j = 0; j < i && !is_known; j++)
        is_known = g_strcmp0 (source->document,
                              ((const StreefSource *) g_ptr_array_index (self->dataset->sources, j))
                                ->document)
                   == 0;
      if (!is_known)
        write_head_line (self, STREEF_HEAD_SOURCE, NULL, source->document);
    }
}

static void
write_head (Writer *self)
{
  const StreefDataset *dataset = self->dataset;
  g_autofree char *date = g_date_valid (&dataset->reference_date)
                            ? streef_date_dup_iso (&dataset->reference_date)
                            : NULL;
  g_autoptr (GString) tolerance = g_string_new (NULL);

  write_head_texts (self, STREEF_HEAD_TITLE, &dataset->title);
  write_head_texts (self, STREEF_HEAD_SUBJECT, &dataset->subject);
  write_head_line (self, STREEF_HEAD_ORGANISATION, NULL, dataset->organisation);
  write_head_line (self, STREEF_HEAD_REFERENCE, NULL, dataset->reference);
  write_head_line (self, STREEF_HEAD_REFERENCE_DATE, NULL, date);
  write_documents (self);
  write_head_line (
    self, STREEF_HEAD_NUMBERS, NULL,
    streef_vocabulary_get_word (STREEF_WORDS_LANGUAGE, (int) self->language, self->language));
  if (self->tolerance != NULL)
    append_tolerance (self, tolerance, self->tolerance);
  write_head_line (self, STREEF_HEAD_TOLERANCE, NULL, tolerance->str);
}

static gboolean
has_same_tolerance (const StreefCategory *a,
                    const StreefCategory *b)
{
  return a->tolerance.in_percent == b->tolerance.in_percent
         && streef_number_compare (&a->tolerance.number, &b->tolerance.number) == 0;
}

static void
survey (Writer *self)
{
  const GPtrArray *categories = self->dataset->categories;
  gboolean is_same = categories->len > 0;

  for (guint i = 0; i < categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (categories, i);
      const char *dutch = streef_texts_get_exact (&category->name, STREEF_LANGUAGE_NL);

      is_same = is_same && has_same_tolerance (category, g_ptr_array_index (categories, 0));
      self->has_dutch_names = self->has_dutch_names
                              || (dutch != NULL
                                  && !g_str_equal (dutch, category->names[category->n_names - 1]));
    }

  self->tolerance = is_same
                      ? &((const StreefCategory *) g_ptr_array_index (categories, 0))->tolerance
                      : NULL;
  visit_lines (self, note_used);
}

GBytes *
streef_long_write (const StreefDataset *dataset,
                   StreefLanguage       language)
{
  Writer self = { .dataset = dataset, .language = language, .text = g_string_new (NULL) };

  survey (&self);
  write_head (&self);
  write_headings (&self);
  visit_lines (&self, write_line);
  return g_string_free_to_bytes (self.text);
}
