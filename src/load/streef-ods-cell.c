/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-ods-cell.h"

#include "load/streef-ods-names.h"
#include "load/streef-shown-number.h"

#include <string.h>

void
streef_ods_cell_init (StreefOdsCell *self)
{
  *self = (StreefOdsCell) {
    .text = g_string_new (NULL),
    .note = g_string_new (NULL),
    .stored = g_string_new (NULL),
    .number = g_string_new (NULL),
  };
}

void
streef_ods_cell_clear (StreefOdsCell *self)
{
  g_string_free (self->text, TRUE);
  g_string_free (self->note, TRUE);
  g_string_free (self->stored, TRUE);
  g_string_free (self->number, TRUE);
}

static StreefOdsType
read_type (const StreefXmlAttribute *type)
{
  if (streef_xml_is (type, "float") || streef_xml_is (type, "currency"))
    return STREEF_ODS_IS_NUMBER;
  if (streef_xml_is (type, "percentage"))
    return STREEF_ODS_IS_PERCENTAGE;

  return STREEF_ODS_IS_OTHER;
}

/* Begins a cell that is there @n_times. */
void
streef_ods_cell_start (StreefOdsCell            *self,
                       const StreefXmlAttribute *attributes,
                       guint                     n_attributes,
                       guint                     n_times)
{
  self->type = STREEF_ODS_BLANK;
  self->has_formula = FALSE;
  self->n_times = n_times;
  g_string_truncate (self->text, 0);
  g_string_truncate (self->note, 0);
  g_string_truncate (self->stored, 0);
  g_string_truncate (self->number, 0);

  for (guint i = 0; i < n_attributes; i++)
    switch (attributes[i].id)
      {
      case STREEF_ODS_VALUE_TYPE:
        if (self->type != STREEF_ODS_IS_ERROR)
          self->type = read_type (&attributes[i]);
        break;
      case STREEF_ODS_CALC_VALUE_TYPE:
        if (streef_xml_is (&attributes[i], "error"))
          self->type = STREEF_ODS_IS_ERROR;
        break;
      case STREEF_ODS_VALUE:
      case STREEF_ODS_OTHER_VALUE:
        g_string_truncate (self->stored, 0);
        g_string_append_len (self->stored, attributes[i].value, (gssize) attributes[i].length);
        break;
      case STREEF_ODS_FORMULA:
        self->has_formula = TRUE;
        break;
      default:
        break;
      }
}

/* Programs that do not say so write an error as the text of a formula. */
static gboolean
is_error (const StreefOdsCell *self)
{
  if (self->type == STREEF_ODS_IS_ERROR)
    return TRUE;

  return self->has_formula && self->type == STREEF_ODS_IS_OTHER
         && (g_str_has_prefix (self->text->str, "Err:")
             || (self->text->str[0] == '#' && g_ascii_isupper (self->text->str[1])));
}

/* A number without a text is shown as it is stored. */
static void
write_stored (StreefOdsCell *self)
{
  StreefStoredNumber stored;
  StreefNumber number;

  if (!streef_stored_number_read (&stored, self->stored->str, self->stored->len))
    return;
  if (self->type == STREEF_ODS_IS_PERCENTAGE && stored.n_digits > 0)
    stored.exponent += 2;
  if (!streef_stored_number_to_number (&stored, 0, &number))
    {
      g_string_append (self->text, self->stored->str);
      return;
    }

  streef_number_append_plain (&number, self->number);
  g_string_append (self->text, self->number->str);
  if (self->type == STREEF_ODS_IS_PERCENTAGE)
    g_string_append_c (self->text, '%');
}

/* What is shown of the number that is stored; where that is another, it stays a text. */
static void
compare_number (StreefOdsCell         *self,
                StreefRowFeed         *feed,
                const StreefOdsStyles *styles)
{
  gboolean in_notations[STREEF_N_LANGUAGES];
  const StreefShown shown = streef_shown_number_compare (
    self->text->str, self->text->len, self->stored->str, self->stored->len, styles->powers,
    styles->n_powers, self->number, in_notations);

  if (shown == STREEF_SHOWN_ANOTHER)
    {
      g_autofree char *stored = streef_stored_number_dup_plain (self->stored->str,
                                                                self->stored->len);

      g_string_truncate (self->number, 0);
      streef_row_feed_tell (feed, STREEF_PROBLEM_CELL_DIFFERS, self->text->str, stored, NULL);
      return;
    }
  if (shown == STREEF_SHOWN_PART)
    streef_row_feed_note_finer (feed, self->text->str, self->stored);
  if (in_notations[STREEF_LANGUAGE_NL] != in_notations[STREEF_LANGUAGE_EN])
    feed->book->take_notation (feed->book, in_notations[STREEF_LANGUAGE_NL] ? STREEF_LANGUAGE_NL
                                                                            : STREEF_LANGUAGE_EN);
}

static void
settle_text (StreefOdsCell         *self,
             StreefRowFeed         *feed,
             const StreefOdsStyles *styles)
{
  const gboolean is_number = self->type == STREEF_ODS_IS_NUMBER
                             || self->type == STREEF_ODS_IS_PERCENTAGE;

  if (is_error (self))
    streef_row_feed_tell (feed, STREEF_PROBLEM_CELL_ERROR, self->text->str, NULL);
  else if (is_number && self->text->len > 0)
    compare_number (self, feed, styles);
  else if (is_number)
    write_stored (self);
  else if (self->text->len == 0)
    g_string_append (self->text, self->stored->str);

  if (self->type == STREEF_ODS_BLANK && self->has_formula && self->text->len == 0)
    streef_row_feed_tell (feed, STREEF_PROBLEM_CELL_WITHOUT_VALUE, NULL);
}

/**
 * streef_ods_cell_end:
 * @feed: gets it
 * @styles: those of the file
 * @error: by @feed
 *
 * Ends the cell, says what is wrong with it, and gives it.
 */
gboolean
streef_ods_cell_end (StreefOdsCell          *self,
                     StreefRowFeed          *feed,
                     const StreefOdsStyles  *styles,
                     GError                **error)
{
  if (self->note->len > 0)
    feed->book->take_note (feed->book, feed->row, feed->column, self->note->str);
  settle_text (self, feed, styles);
  if (self->text->len > 0)
    return streef_row_feed_add_cell (feed, self->text, self->number, self->n_times, error);

  streef_row_feed_skip_cells (feed, self->n_times);
  return TRUE;
}

/* Each paragraph is a line. */
void
streef_ods_text_begin (GString *text)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
}

static gboolean
is_white (char character)
{
  return character == ' ' || character == '\t' || character == '\n' || character == '\r';
}

/* White space in a paragraph is one blank, and none at its start (ODF 1.3, part 3, 6.1.2). */
void
streef_ods_text_add (GString    *text,
                     const char *piece,
                     gsize       length)
{
  gsize start = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (G_LIKELY (!is_white (piece[i])))
        continue;
      g_string_append_len (text, piece + start, (gssize) (i - start));
      start = i + 1;
      if (text->len > 0 && !is_white (text->str[text->len - 1]))
        g_string_append_c (text, ' ');
    }
  g_string_append_len (text, piece + start, (gssize) (length - start));
}

/* Blanks that stay as many as they are. */
void
streef_ods_text_add_spaces (GString *text,
                            guint    n_spaces)
{
  for (guint i = 0; i < n_spaces; i++)
    g_string_append_c (text, ' ');
}
