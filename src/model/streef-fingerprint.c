/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/streef-fingerprint.h"

#include <string.h>

#define PREFIX "sf1:"
#define SHORT_DIGITS 16
#define DIGITS_IN_GROUP 4

/* Inside a field `\`, TAB and LF are written `\\ \t \n`. */
static void
append_escaped (GString    *line,
                const char *field)
{
  if (strpbrk (field, "\\\t\n") == NULL)
    {
      g_string_append (line, field);
      return;
    }

  for (; *field != '\0'; field++)
    switch (*field)
      {
      case '\\':
        g_string_append (line, "\\\\");
        break;
      case '\t':
        g_string_append (line, "\\t");
        break;
      case '\n':
        g_string_append (line, "\\n");
        break;
      default:
        g_string_append_c (line, *field);
        break;
      }
}

static void
append_field (GString    *line,
              const char *field)
{
  g_string_append_c (line, '\t');
  append_escaped (line, field);
}

/* Only a text can hold what is to be escaped. */
static void
append_value (GString           *line,
              const StreefValue *value)
{
  g_string_append_c (line, '\t');
  if (value->kind != STREEF_VALUE_TEXT)
    {
      streef_value_append_plain (value, line);
      return;
    }

  g_string_append_c (line, '=');
  append_escaped (line, value->text);
}

/* The unit as delivered: data sets are Dutch before they are English. */
static const char *
get_unit (const StreefCategory *category)
{
  return streef_category_get_unit (category, STREEF_LANGUAGE_NL);
}

/* The fields that all results of a category share: path, part, unit, direction. */
static char *
write_category (const StreefCategory *category)
{
  g_autofree char *path = streef_category_dup_path (category, STREEF_PATH_SEPARATOR);
  GString *fields = g_string_new (NULL);

  append_escaped (fields, path);
  append_field (fields, streef_part_get_code (category->part));
  append_field (fields, get_unit (category));
  append_field (fields, streef_direction_get_code (category->direction));
  return g_string_free (fields, FALSE);
}

static void
append_fields (GString            *line,
               const char         *category,
               const StreefResult *result)
{
  g_string_append (line, category);
  g_string_append_printf (line, "\t%d", result->year);
  append_value (line, &result->achieved);
  append_value (line, &result->target);
  append_field (line, streef_firmness_get_code (result->firmness));
  append_field (line, streef_origin_get_code (result->achieved.origin));
  append_field (line, streef_origin_get_code (result->target.origin));
}

/* Composes the line that begins at @start of @lines. */
static void
compose_line (GString *lines,
              gsize    start)
{
  g_autofree char *composed = NULL;

  if (g_str_is_ascii (lines->str + start))
    return;

  composed = g_utf8_normalize (lines->str + start, -1, G_NORMALIZE_NFC);
  if (composed != NULL)
    {
      g_string_truncate (lines, start);
      g_string_append (lines, composed);
    }
}

/* Writes a line for each result, ended by a NUL, and gathers where each begins. */
static void
write_lines (const StreefDataset *dataset,
             GString             *lines,
             GArray              *starts)
{
  for (guint i = 0; i < dataset->categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (dataset->categories, i);
      g_autofree char *fields = write_category (category);

      for (guint j = 0; j < category->results->len; j++)
        {
          const gsize start = lines->len;

          append_fields (lines, fields, g_ptr_array_index (category->results, j));
          compose_line (lines, start);
          g_string_append_c (lines, '\0');
          g_array_append_val (starts, start);
        }
    }
}

static int
compare_lines (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const char *lines = user_data;

  return strcmp (lines + *(const gsize *) a, lines + *(const gsize *) b);
}

/**
 * streef_fingerprint_new:
 *
 * Two data sets with the same figures have the same fingerprint, whatever files, cells, notes and names in a second language they have. It is the
 * SHA-256 of one line per result, sorted bytewise; the fields are path, part, unit, direction, year, achieved, target, firmness, origin
 * of achieved and of target. The unit is the Dutch one, or the English where there is no Dutch.
 *
 * Returns: (transfer full): "sf1:" and 64 hexadecimal digits
 */
char *
streef_fingerprint_new (const StreefDataset *dataset)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (gsize));

  write_lines (dataset, lines, starts);
  g_array_sort_with_data (starts, compare_lines, lines->str);
  for (guint i = 0; i < starts->len; i++)
    {
      const char *line = lines->str + g_array_index (starts, gsize, i);

      g_checksum_update (checksum, (const guchar *) line, (gssize) strlen (line));
      g_checksum_update (checksum, (const guchar *) "\n", 1);
    }

  return g_strconcat (PREFIX, g_checksum_get_string (checksum), NULL);
}

/**
 * streef_fingerprint_dup_short:
 * @fingerprint: a whole fingerprint
 *
 * Returns: (transfer full): what fits in a footer: "sf1:e5a1 8b32 30bf 92aa"
 */
char *
streef_fingerprint_dup_short (const char *fingerprint)
{
  const char *digits = fingerprint + strlen (PREFIX);
  GString *text = g_string_new (PREFIX);

  for (guint i = 0; i < SHORT_DIGITS && digits[i] != '\0'; i++)
    {
      if (i > 0 && i % DIGITS_IN_GROUP == 0)
        g_string_append_c (text, ' ');
      g_string_append_c (text, digits[i]);
    }

  return g_string_free (text, FALSE);
}
