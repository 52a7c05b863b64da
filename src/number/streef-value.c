/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "number/streef-value.h"

#include <string.h>

/**
 * streef_value_init_number:
 * @self: (out caller-allocates): a value that holds nothing yet
 * @number: the number it becomes
 */
void
streef_value_init_number (StreefValue        *self,
                          const StreefNumber *number)
{
  *self = (StreefValue) { .kind = STREEF_VALUE_NUMBER, .number = *number };
}

/**
 * streef_value_init_missing:
 * @self: (out caller-allocates): a value that holds nothing yet
 * @missing: in what way it is missing
 */
void
streef_value_init_missing (StreefValue  *self,
                           StreefMissing missing)
{
  *self = (StreefValue) { .kind = STREEF_VALUE_MISSING, .missing = (guint8) missing };
}

/**
 * streef_value_init_text:
 * @self: (out caller-allocates): a value that holds nothing yet
 * @text: the text it keeps a copy of
 */
void
streef_value_init_text (StreefValue *self,
                        const char  *text)
{
  *self = (StreefValue) { .kind = STREEF_VALUE_TEXT, .text = g_ref_string_new (text) };
}

/**
 * streef_value_copy:
 * @self: (out caller-allocates): a value that holds nothing yet
 * @other: what it becomes a copy of, origin and place included
 */
void
streef_value_copy (StreefValue       *self,
                   const StreefValue *other)
{
  *self = *other;
  if (self->text != NULL)
    g_ref_string_acquire (self->text);
  if (self->rule != NULL)
    g_ref_string_acquire (self->rule);
}

/**
 * streef_value_clear:
 * @self: a value
 *
 * Releases what the value owns; it is then missing (blank) and may be cleared again.
 */
void
streef_value_clear (StreefValue *self)
{
  g_clear_pointer (&self->text, g_ref_string_release);
  g_clear_pointer (&self->rule, g_ref_string_release);
  *self = (StreefValue) { 0 };
}

/**
 * streef_value_equal:
 * @a: a value
 * @b: another
 *
 * Returns: whether both say the same figure, whatever their decimals (12.5 is 12.50), origins and
 * places are
 */
gboolean
streef_value_equal (const StreefValue *a,
                    const StreefValue *b)
{
  if (a->kind != b->kind)
    return FALSE;

  switch ((StreefValueKind) a->kind)
    {
    case STREEF_VALUE_MISSING:
      return a->missing == b->missing;
    case STREEF_VALUE_NUMBER:
      return streef_number_compare (&a->number, &b->number) == 0;
    case STREEF_VALUE_BOUND:
      return a->bound == b->bound && streef_number_compare (&a->number, &b->number) == 0;
    case STREEF_VALUE_RANGE:
      return streef_number_compare (&a->number, &b->number) == 0
             && streef_number_compare (&a->high, &b->high) == 0;
    case STREEF_VALUE_YES_NO:
      return a->yes == b->yes;
    case STREEF_VALUE_TEXT:
      return strcmp (a->text, b->text) == 0;
    default:
      g_assert_not_reached ();
    }
}

/**
 * streef_value_is_missing:
 * @self: a value
 *
 * Returns: whether there is no figure, in whatever way
 */
gboolean
streef_value_is_missing (const StreefValue *self)
{
  return self->kind == STREEF_VALUE_MISSING;
}

/**
 * streef_value_is_numeric:
 *
 * Returns: whether it stands on the line of numbers: a number, a bound or a range
 */
gboolean
streef_value_is_numeric (const StreefValue *self)
{
  return self->kind == STREEF_VALUE_NUMBER || self->kind == STREEF_VALUE_BOUND || self->kind == STREEF_VALUE_RANGE;
}

/**
 * streef_missing_get_code:
 * @missing: a kind of missing
 *
 * Returns: its code in files and JSON
 */
const char *
streef_missing_get_code (StreefMissing missing)
{
  static const char *const codes[] = {
    [STREEF_MISSING_BLANK] = "blank",
    [STREEF_MISSING_NOT_APPLICABLE] = "not-applicable",
    [STREEF_MISSING_NOT_YET_KNOWN] = "not-yet-known",
    [STREEF_MISSING_NOT_AVAILABLE] = "not-available",
    [STREEF_MISSING_CONFIDENTIAL] = "confidential",
    [STREEF_MISSING_DASH] = "dash",
  };

  g_return_val_if_fail ((gsize) missing < G_N_ELEMENTS (codes), NULL);

  return codes[missing];
}

/**
 * streef_origin_get_code:
 * @origin: where a value comes from
 *
 * Returns: its code in files and JSON
 */
const char *
streef_origin_get_code (StreefOrigin origin)
{
  static const char *const codes[] = {
    [STREEF_ORIGIN_DELIVERED] = "delivered",
    [STREEF_ORIGIN_CORRECTED] = "corrected",
    [STREEF_ORIGIN_DERIVED] = "derived",
  };

  g_return_val_if_fail ((gsize) origin < G_N_ELEMENTS (codes), NULL);

  return codes[origin];
}

/**
 * streef_bound_get_sign:
 * @bound: a kind of bound
 *
 * Returns: its sign, as shown, in JSON and in the fingerprint
 */
const char *
streef_bound_get_sign (StreefBound bound)
{
  static const char *const signs[] = {
    [STREEF_BOUND_BELOW] = "<",
    [STREEF_BOUND_AT_MOST] = "≤",
    [STREEF_BOUND_AT_LEAST] = "≥",
    [STREEF_BOUND_ABOVE] = ">",
  };

  g_return_val_if_fail ((gsize) bound < G_N_ELEMENTS (signs), NULL);

  return signs[bound];
}

/**
 * streef_value_append_plain:
 * @self: a value
 * @string: what it is appended to
 *
 * Appends the value in the language-free form of the fingerprint: `12.50`, `≥90`, `20..25`, `!` and
 * the missing kind, `=yes`, `=no`, or `=` and the text as it stands.
 */
void
streef_value_append_plain (const StreefValue *self,
                           GString           *string)
{
  switch ((StreefValueKind) self->kind)
    {
    case STREEF_VALUE_MISSING:
      g_string_append_c (string, '!');
      g_string_append (string, streef_missing_get_code ((StreefMissing) self->missing));
      break;
    case STREEF_VALUE_NUMBER:
      streef_number_append_plain (&self->number, string);
      break;
    case STREEF_VALUE_BOUND:
      g_string_append (string, streef_bound_get_sign ((StreefBound) self->bound));
      streef_number_append_plain (&self->number, string);
      break;
    case STREEF_VALUE_RANGE:
      streef_number_append_plain (&self->number, string);
      g_string_append (string, "..");
      streef_number_append_plain (&self->high, string);
      break;
    case STREEF_VALUE_YES_NO:
      g_string_append (string, self->yes ? "=yes" : "=no");
      break;
    case STREEF_VALUE_TEXT:
      g_string_append_c (string, '=');
      g_string_append (string, self->text);
      break;
    default:
      g_assert_not_reached ();
    }
}
