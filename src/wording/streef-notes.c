/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-notes.h"

#include "language/streef-catalogue.h"
#include "language/streef-date.h"
#include "wording/streef-clause.h"
#include "wording/streef-words.h"

#define PROVISIONAL_LETTER "*"

#define EXPLAINED_MARKS                                                                            \
  (STREEF_MARK_DERIVED | STREEF_MARK_CORRECTED | STREEF_MARK_PROVISIONAL | STREEF_MARK_REVISED     \
   | STREEF_MARK_SO_FAR | STREEF_MARK_BREAK | STREEF_MARK_NOTE)

typedef struct
{
  char *letters[STREEF_N_MARKED];
} RowLetters;

static void
free_row_letters (gpointer data)
{
  RowLetters *self = data;

  for (guint i = 0; i < STREEF_N_MARKED; i++)
    g_free (self->letters[i]);
  g_free (self);
}

static void
clear_note (gpointer data)
{
  StreefTableNote *note = data;

  g_free (note->letter);
  g_free (note->text);
  g_free (note->brief);
}

/* a to z, then aa, ab and so on. */
static char *
make_letter (guint index)
{
  char letters[8];
  guint start = sizeof letters - 1;

  letters[start] = '\0';
  for (guint rest = index + 1; rest > 0 && start > 0; rest = (rest - 1) / 26)
    letters[--start] = (char)('a' + (rest - 1) % 26);

  return g_strdup (letters + start);
}

static gboolean
is_derived (const StreefValue *value)
{
  return value->origin == STREEF_ORIGIN_DERIVED;
}

/* "842 − 25 − 364 = 453". */
static char *
word_rule (const StreefCategory *category,
           const StreefValue    *value,
           StreefLanguage        language)
{
  g_autofree char *figure = streef_words_value (category, value, language);

  if (g_utf8_strchr (value->rule, -1, '=') != NULL)
    return g_strdup (value->rule);

  /* Translators: a calculation and its outcome: "842 − 25 − 364 = 453". */
  return g_strdup_printf (streef_text (language, "%1$s = %2$s"), value->rule, figure);
}

/* How the figures of a row were computed; %NULL where the data does not say. */
static char *
word_rules (const StreefComparisonRow *row,
            StreefLanguage             language)
{
  const StreefValue *achieved = &row->result->achieved;
  const StreefValue *target = &row->result->target;
  g_autofree char *achieved_rule = NULL;
  g_autofree char *target_rule = NULL;

  if (is_derived (achieved) && achieved->rule != NULL)
    achieved_rule = word_rule (row->key.category, achieved, language);
  if (is_derived (target) && target->rule != NULL)
    target_rule = word_rule (row->key.category, target, language);

  if (achieved_rule != NULL && target_rule != NULL)
    /* Translators: two calculations; follows "Derived: ". */
    return g_strdup_printf (streef_text (language, "achieved is %1$s, the target is %2$s"),
                            achieved_rule, target_rule);
  if (achieved_rule != NULL)
    /* Translators: a calculation; follows "Derived: ". */
    return g_strdup_printf (streef_text (language, "achieved is %s"), achieved_rule);
  if (target_rule != NULL)
    /* Translators: a calculation; follows "Derived: ". */
    return g_strdup_printf (streef_text (language, "the target is %s"), target_rule);

  return NULL;
}

/* How a result was derived, without its note. */
static char *
word_derived (const StreefComparisonRow *row,
              StreefLanguage             language)
{
  g_autofree char *rules = word_rules (row, language);

  if (rules == NULL)
    return g_strdup (streef_text (language, "Derived from other figures."));

  /* Translators: how figures were computed: "Derived: achieved is 842 − 25 − 364 = 453." */
  return g_strdup_printf (streef_text (language, "Derived: %s."), rules);
}

/* How the row's figures were derived, with what the data says about them. */
static char *
word_derived_with_note (const StreefComparisonRow *row,
                        StreefLanguage             language)
{
  const char *note = streef_texts_get (&row->result->note, language);
  g_autofree char *rules = NULL;

  if (*note == '\0')
    return word_derived (row, language);

  rules = word_rules (row, language);
  if (rules == NULL)
    /* Translators: %s is one or more sentences of the data. */
    return g_strdup_printf (streef_text (language, "Derived: %s"), note);

  rules = streef_clause_capitalise (g_steal_pointer (&rules));
  /* Translators: one or more sentences of the data, and how the figures were computed. */
  return g_strdup_printf (streef_text (language, "Derived: %1$s %2$s."), note, rules);
}

/* "481 provisional, revised to 490." */
static char *
word_revised (const StreefComparisonRow *row,
              StreefLanguage             language)
{
  const GArray *earlier = row->result->earlier;
  const StreefEarlierFigure *last = &g_array_index (earlier, StreefEarlierFigure, earlier->len - 1);
  g_autofree char *before = streef_words_value (row->key.category, &last->achieved, language);
  g_autofree char *now = streef_words_value (row->key.category, &row->result->achieved, language);

  if (last->firmness == STREEF_FIRMNESS_PROVISIONAL)
    /* Translators: an earlier figure and the one that holds now. */
    return g_strdup_printf (streef_text (language, "%1$s provisional, revised to %2$s."), before,
                            now);

  /* Translators: an earlier figure and the one that holds now. */
  return g_strdup_printf (streef_text (language, "%1$s at first, revised to %2$s."), before, now);
}

static char *
word_so_far (const StreefDataset *dataset,
             StreefLanguage       language)
{
  g_autofree char *date = streef_date_write (&dataset->reference_date, language);

  /* Translators: %s is a date. */
  return g_strdup_printf (
      streef_text (language, "So far: the figures stand at %s, and the year is not over."), date);
}

char *
streef_notes_word (const StreefComparison    *comparison,
                   const StreefComparisonRow *row,
                   StreefMarks                kind,
                   StreefLanguage             language)
{
  switch ((guint)kind)
    {
    case STREEF_MARK_DERIVED:
      return word_derived_with_note (row, language);
    case STREEF_MARK_CORRECTED:
      return g_strdup (streef_text (language, "Corrected after delivery."));
    case STREEF_MARK_PROVISIONAL:
      return g_strdup (streef_text (language, "Provisional."));
    case STREEF_MARK_REVISED:
      return word_revised (row, language);
    case STREEF_MARK_SO_FAR:
      return word_so_far (comparison->dataset, language);
    case STREEF_MARK_BREAK:
      return g_strdup_printf (
          streef_text (language, "Break in series: figures from %d on do not compare with those of "
                                 "earlier years."),
          row->key.year);
    case STREEF_MARK_NOTE:
      return g_strdup (streef_texts_get (&row->result->note, language));
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/* How the figure that carries the letter in a chart was derived. */
static char *
word_derived_briefly (const StreefComparisonRow *row,
                      StreefLanguage             language)
{
  const StreefValue *achieved = &row->result->achieved;
  g_autofree char *rule = NULL;

  if (!is_derived (achieved) || achieved->rule == NULL)
    return word_derived (row, language);

  rule = word_rule (row->key.category, achieved, language);

  return g_strdup_printf (streef_text (language, "Derived: %s."), rule);
}

static char *
word_brief (const StreefComparisonRow *row,
            StreefMarks                kind,
            const char                *text,
            StreefLanguage             language)
{
  if (kind == STREEF_MARK_NOTE)
    return NULL;

  return kind == STREEF_MARK_DERIVED ? word_derived_briefly (row, language) : g_strdup (text);
}

/* The letter is borrowed from the notes. */
static const char *
ensure_note (StreefNotes               *self,
             const StreefComparison    *comparison,
             const StreefComparisonRow *row,
             StreefMarks                kind,
             StreefLanguage             language)
{
  g_autofree char *text = streef_notes_word (comparison, row, kind, language);
  const char *letter = g_hash_table_lookup (self->by_text, text);
  StreefTableNote note = { .kind = kind };

  if (letter != NULL)
    return letter;

  if (kind == STREEF_MARK_PROVISIONAL)
    note.letter = g_strdup (PROVISIONAL_LETTER);
  else
    note.letter = make_letter (self->n_letters++);
  note.brief = word_brief (row, kind, text, language);
  note.text = g_steal_pointer (&text);
  g_array_append_val (self->notes, note);
  g_hash_table_insert (self->by_text, note.text, note.letter);

  return note.letter;
}

static void
add_letter (RowLetters   *letters,
            StreefMarked  marked,
            const char   *letter)
{
  g_autofree char *before = letters->letters[marked];

  letters->letters[marked]
      = before != NULL ? g_strconcat (before, " ", letter, NULL) : g_strdup (letter);
}

/* Puts the letter of one kind of note on the parts of the row that it explains. */
static void
mark_row (RowLetters                *letters,
          const StreefComparisonRow *row,
          StreefMarks                kind,
          const char                *letter)
{
  const StreefOrigin origin
      = kind == STREEF_MARK_CORRECTED ? STREEF_ORIGIN_CORRECTED : STREEF_ORIGIN_DERIVED;

  if (kind == STREEF_MARK_NOTE || kind == STREEF_MARK_BREAK)
    add_letter (letters, STREEF_MARKED_ROW, letter);
  else if (kind != STREEF_MARK_DERIVED && kind != STREEF_MARK_CORRECTED)
    add_letter (letters, STREEF_MARKED_ACHIEVED, letter);
  else
    {
      if (row->result->achieved.origin == origin)
        add_letter (letters, STREEF_MARKED_ACHIEVED, letter);
      if (row->result->target.origin == origin)
        add_letter (letters, STREEF_MARKED_TARGET, letter);
      add_letter (letters, STREEF_MARKED_COMPUTED, letter);
    }
}

static void
add_row (StreefNotes            *self,
         const StreefComparison *comparison,
         guint                   index,
         StreefLanguage          language)
{
  static const StreefMarks order[] = {
    STREEF_MARK_NOTE,   STREEF_MARK_BREAK,     STREEF_MARK_PROVISIONAL, STREEF_MARK_REVISED,
    STREEF_MARK_SO_FAR, STREEF_MARK_CORRECTED, STREEF_MARK_DERIVED,
  };
  const StreefComparisonRow *row = &comparison->rows[index];
  StreefMarks marks = row->marks & EXPLAINED_MARKS;
  RowLetters *letters;

  /* The note of a derived figure stands in the sentence that says how it was derived. */
  if ((marks & STREEF_MARK_DERIVED) != 0)
    marks &= ~STREEF_MARK_NOTE;
  if (marks == STREEF_MARK_NONE || row->result == NULL)
    return;

  letters = g_new0 (RowLetters, 1);
  g_hash_table_insert (self->by_row, GUINT_TO_POINTER (index), letters);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if ((marks & order[i]) != 0)
      mark_row (letters, row, order[i], ensure_note (self, comparison, row, order[i], language));
}

StreefNotes *
streef_notes_new (const StreefComparison *comparison,
                  StreefLanguage          language)
{
  StreefNotes *self = g_new0 (StreefNotes, 1);

  self->notes = g_array_new (FALSE, TRUE, sizeof (StreefTableNote));
  g_array_set_clear_func (self->notes, clear_note);
  self->by_text = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_row = g_hash_table_new_full (NULL, NULL, NULL, free_row_letters);
  for (guint i = 0; i < comparison->n_rows; i++)
    if ((comparison->rows[i].marks & EXPLAINED_MARKS) != 0)
      add_row (self, comparison, i, language);

  return self;
}

void
streef_notes_free (StreefNotes *self)
{
  g_hash_table_unref (self->by_row);
  g_hash_table_unref (self->by_text);
  g_array_unref (self->notes);
  g_free (self);
}

const char *
streef_notes_get_marks (const StreefNotes *self,
                        guint              row,
                        StreefMarked       marked)
{
  const RowLetters *letters = g_hash_table_lookup (self->by_row, GUINT_TO_POINTER (row));

  return letters != NULL ? letters->letters[marked] : NULL;
}
