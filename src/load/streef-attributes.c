/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-attributes.h"

/* One column that says something about categories. */
typedef struct
{
  const StreefColumn *column;
  gboolean is_of_theme;
  gboolean has_language;
  StreefLanguage language;
} Slot;

/* How the figures of a category without a unit were written. */
typedef enum
{
  FIGURES_NONE,
  FIGURES_PLAIN,
  FIGURES_PERCENT,
} Figures;

typedef struct
{
  guint8 figures; /* Figures */
  gboolean is_named;
} State;

struct _StreefAttributes
{
  const StreefSheet *sheet;
  GArray *slots;   /* (element-type Slot) */
  GPtrArray *seen; /* (element-type utf8): for each category and slot the first text, borrowed from
                      the sheet, or NULL */
  GArray *states;  /* (element-type State): for each category */
};

static gboolean
is_attribute (const StreefHeading *heading)
{
  switch (heading->field)
    {
    case STREEF_FIELD_THEME:
    case STREEF_FIELD_CATEGORY:
      return heading->has_language;
    case STREEF_FIELD_PART:
    case STREEF_FIELD_UNIT:
    case STREEF_FIELD_DIRECTION:
    case STREEF_FIELD_TOLERANCE:
    case STREEF_FIELD_DEFINITION:
      return TRUE;
    case STREEF_FIELD_NONE:
    case STREEF_FIELD_PARENT:
    case STREEF_FIELD_YEAR:
    case STREEF_FIELD_ACHIEVED:
    case STREEF_FIELD_TARGET:
    case STREEF_FIELD_TARGET_HIGH:
    case STREEF_FIELD_DIFFERENCE:
    case STREEF_FIELD_RATE:
    case STREEF_FIELD_FIRMNESS:
    case STREEF_FIELD_ORIGIN:
    case STREEF_FIELD_RULE:
    case STREEF_FIELD_TARGET_ORIGIN:
    case STREEF_FIELD_TARGET_RULE:
    case STREEF_FIELD_BREAK:
    case STREEF_FIELD_NOTE:
    case STREEF_FIELD_SOURCE:
    default:
      return FALSE;
    }
}

/**
 * streef_attributes_new:
 * @sheet: with its header settled; must outlive the attributes
 */
StreefAttributes *
streef_attributes_new (const StreefSheet *sheet)
{
  StreefAttributes *self = g_new0 (StreefAttributes, 1);

  self->sheet = sheet;
  self->slots = g_array_new (FALSE, FALSE, sizeof (Slot));
  self->seen = g_ptr_array_sized_new (1); /* so that it has an address without slots too */
  self->states = g_array_new (FALSE, TRUE, sizeof (State));

  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const StreefColumn *column = &g_array_index (sheet->columns, StreefColumn, i);
      Slot slot = { .column = column, .is_of_theme = column->heading.field == STREEF_FIELD_THEME };

      if (!is_attribute (&column->heading))
        continue;
      slot.language = column->heading.language;
      slot.has_language = column->heading.has_language
                          || streef_sheet_get_plain_language (sheet, column->heading.field,
                                                              &slot.language);
      g_array_append_val (self->slots, slot);
    }

  return self;
}

void
streef_attributes_free (StreefAttributes *self)
{
  g_array_unref (self->states);
  g_ptr_array_unref (self->seen);
  g_array_unref (self->slots);
  g_free (self);
}

/* Whether there are columns that say something about themes. */
gboolean
streef_attributes_has_themes (StreefAttributes *self)
{
  for (guint i = 0; i < self->slots->len; i++)
    if (g_array_index (self->slots, Slot, i).is_of_theme)
      return TRUE;

  return FALSE;
}

static void
make_room (StreefAttributes *self,
           guint             number)
{
  if (number < self->states->len)
    return;

  g_ptr_array_set_size (self->seen, (int) ((number + 1) * self->slots->len));
  g_array_set_size (self->states, number + 1);
}

static void
report_two_texts (const StreefAttributes *self,
                  const Slot             *slot,
                  guint                   row,
                  const StreefCategory   *category,
                  const char             *kept,
                  const char             *other)
{
  g_autofree char *path = streef_category_dup_path (category, " > ");

  streef_sheet_add_problem (self->sheet, STREEF_PROBLEM_TWO_TEXTS, row, slot->column->index,
                            slot->column->text, path, kept, other, NULL);
}

static void
set_texts (const StreefAttributes *self,
           const Slot             *slot,
           guint                   row,
           const StreefCategory   *category,
           StreefTexts            *texts,
           const char             *text)
{
  const char *known = streef_texts_get_exact (texts, slot->language);

  if (!slot->has_language)
    return;

  if (known == NULL)
    streef_texts_set (texts, slot->language, text);
  else if (!g_str_equal (known, text))
    report_two_texts (self, slot, row, category, known, text);
}

static gboolean
set_tolerance (StreefCategory *category,
               const char     *text)
{
  StreefReading reading = { 0 };

  if (!streef_reading_set_tolerance (&reading, text))
    return FALSE;

  category->tolerance = reading.tolerance;
  return TRUE;
}

/* FALSE where the word is not known. */
static gboolean
set_word (const Slot     *slot,
          StreefCategory *category,
          const char     *text)
{
  int value;

  switch ((gint) slot->column->heading.field)
    {
    case STREEF_FIELD_PART:
      if (!streef_vocabulary_find (STREEF_WORDS_PART, text, &value))
        return FALSE;
      category->part = (StreefPart) value;
      return TRUE;
    case STREEF_FIELD_DIRECTION:
      if (!streef_vocabulary_find (STREEF_WORDS_DIRECTION, text, &value))
        return FALSE;
      category->direction = (StreefDirection) value;
      return TRUE;
    default:
      return set_tolerance (category, text);
    }
}

static void
set_attribute (const StreefAttributes *self,
               const Slot             *slot,
               guint                   row,
               StreefCategory         *category,
               const char             *text)
{
  int unit;

  switch ((gint) slot->column->heading.field)
    {
    case STREEF_FIELD_THEME:
    case STREEF_FIELD_CATEGORY:
      set_texts (self, slot, row, category, &category->name, text);
      break;
    case STREEF_FIELD_UNIT:
      set_texts (self, slot, row, category, &category->unit,
                 streef_vocabulary_find (STREEF_WORDS_UNIT, text, &unit) ? "%" : text);
      break;
    case STREEF_FIELD_DEFINITION:
      set_texts (self, slot, row, category, &category->definition, text);
      break;
    default:
      if (!set_word (slot, category, text))
        streef_sheet_add_problem (self->sheet, STREEF_PROBLEM_WORD_UNKNOWN, row,
                                  slot->column->index, slot->column->text, text, NULL);
      break;
    }
}

/* The delivered name is in the language that has no column of its own, where other languages have
 * one. */
static void
set_delivered_name (const StreefAttributes *self,
                    StreefField             field,
                    StreefCategory         *category)
{
  StreefLanguage language;
  gboolean has_other = FALSE;

  for (guint i = 0; i < STREEF_N_LANGUAGES; i++)
    has_other = has_other || streef_sheet_has_language (self->sheet, field, (StreefLanguage) i);

  if (has_other && streef_sheet_get_plain_language (self->sheet, field, &language)
      && streef_texts_get_exact (&category->name, language) == NULL)
    streef_texts_set (&category->name, language, category->names[category->n_names - 1]);
}

static void
take (StreefAttributes    *self,
      guint                row,
      const StreefGridRow *cells,
      guint                number,
      StreefCategory      *category,
      gboolean             of_theme)
{
  State *state;
  const char **seen;

  make_room (self, number);
  seen = (const char **) self->seen->pdata + number * self->slots->len;
  state = &g_array_index (self->states, State, number);
  if (!state->is_named)
    set_delivered_name (self, of_theme ? STREEF_FIELD_THEME : STREEF_FIELD_CATEGORY, category);
  state->is_named = TRUE;

  for (guint i = 0; i < self->slots->len; i++)
    {
      const Slot *slot = &g_array_index (self->slots, Slot, i);
      const char *text = streef_grid_row_get_cell (cells, slot->column->index);

      if (slot->is_of_theme != of_theme || (seen[i] != NULL && g_str_equal (seen[i], text)))
        continue;
      text = streef_sheet_trim (self->sheet, text);
      if (text[0] == '\0' || (seen[i] != NULL && g_str_equal (seen[i], text)))
        continue;
      if (seen[i] != NULL)
        report_two_texts (self, slot, row, category, seen[i], text);
      else
        set_attribute (self, slot, row, category, text);
      if (seen[i] == NULL)
        seen[i] = text;
    }
}

/**
 * streef_attributes_take:
 * @cells: the row
 * @number: the category's number
 * @category: what the row is about
 *
 * Takes what the row says about its category.
 */
void
streef_attributes_take (StreefAttributes    *self,
                        guint                row,
                        const StreefGridRow *cells,
                        guint                number,
                        StreefCategory      *category)
{
  take (self, row, cells, number, category, FALSE);
}

/**
 * streef_attributes_take_theme:
 * @cells: the row
 * @number: the theme's number
 * @theme: the theme that the row names
 *
 * Takes what the row says about its theme.
 */
void
streef_attributes_take_theme (StreefAttributes    *self,
                              guint                row,
                              const StreefGridRow *cells,
                              guint                number,
                              StreefCategory      *theme)
{
  take (self, row, cells, number, theme, TRUE);
}

static void
report_percent (const StreefAttributes *self,
                const StreefCategory   *category,
                const StreefValue      *value,
                StreefProblemCode       code)
{
  g_autofree char *path = streef_category_dup_path (category, " > ");
  const char *text = streef_sheet_get_text (self->sheet, value->place.row, value->place.column);
  const char *second = code == STREEF_PROBLEM_PERCENT_AND_UNIT
                         ? streef_category_get_unit (category, self->sheet->notation)
                         : path;

  streef_sheet_add_problem (self->sheet, code, value->place.row, value->place.column, text, second,
                            NULL);
}

static void
keep_as_text (const StreefAttributes *self,
              StreefValue            *value)
{
  const StreefPlace place = value->place;

  streef_value_clear (value);
  streef_value_init_text (value, streef_sheet_get_text (self->sheet, place.row, place.column));
  value->place = place;
}

/**
 * streef_attributes_check_percent:
 * @number: the category's number
 * @value: (inout): a figure of it, with its place
 * @marks: what was noticed in its cell
 *
 * A per cent sign gives a category without a unit its unit. It is a problem where the category has
 * another unit, and the figure is then kept as text; and where its figures are written now with
 * and now without.
 */
void
streef_attributes_check_percent (StreefAttributes  *self,
                                 guint              number,
                                 StreefCategory    *category,
                                 StreefValue       *value,
                                 StreefReadMarks    marks)
{
  const gboolean has_percent = (marks & STREEF_READ_PERCENT) != 0;
  guint8 *figures = &g_array_index (self->states, State, number).figures;

  if (value->kind == STREEF_VALUE_MISSING || value->kind == STREEF_VALUE_TEXT
      || value->kind == STREEF_VALUE_YES_NO)
    return;

  if (*figures == FIGURES_NONE && !streef_texts_is_empty (&category->unit))
    {
      if (has_percent && !streef_category_is_percentage (category))
        {
          report_percent (self, category, value, STREEF_PROBLEM_PERCENT_AND_UNIT);
          keep_as_text (self, value);
        }
      return;
    }

  if (*figures == FIGURES_NONE)
    {
      *figures = has_percent ? FIGURES_PERCENT : FIGURES_PLAIN;
      if (has_percent)
        streef_texts_set (&category->unit, STREEF_LANGUAGE_NL, "%");
    }
  else if ((*figures == FIGURES_PERCENT) != has_percent)
    report_percent (self, category, value, STREEF_PROBLEM_PERCENT_MIXED);
}
