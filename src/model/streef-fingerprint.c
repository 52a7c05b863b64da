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

static void
append_value (GString           *line,
              const StreefValue *value)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  streef_value_append_plain (value, plain);
  append_field (line, plain->str);
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

static char *
write_line (const char         *category,
            const StreefResult *result)
{
  GString *line = g_string_new (category);
  char *normal;

  g_string_append_printf (line, "\t%d", result->year);
  append_value (line, &result->achieved);
  append_value (line, &result->target);
  append_field (line, streef_firmness_get_code (result->firmness));
  append_field (line, streef_origin_get_code (result->achieved.origin));
  append_field (line, streef_origin_get_code (result->target.origin));

  if (g_str_is_ascii (line->str))
    return g_string_free (line, FALSE);

  normal = g_utf8_normalize (line->str, (gssize) line->len, G_NORMALIZE_NFC);
  if (normal == NULL)
    return g_string_free (line, FALSE);

  g_string_free (line, TRUE);
  return normal;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
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
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < dataset->categories->len; i++)
    {
      const StreefCategory *category = g_ptr_array_index (dataset->categories, i);
      g_autofree char *fields = write_category (category);

      for (guint j = 0; j < category->results->len; j++)
        g_ptr_array_add (lines, write_line (fields, g_ptr_array_index (category->results, j)));
    }

  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);

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
