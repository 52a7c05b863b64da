/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-theme-keys.h"

#include "problem/streef-error.h"
#include "report/streef-small-file.h"
#include "report/streef-theme-limits.h"

#include <errno.h>
#include <string.h>

#define HEAD "Theme"
#define UTF8_MARK "\xEF\xBB\xBF"

/* Keys with an asterisk may have a language behind them: name[nl]. */
static const struct
{
  const char *name;
  const char *keys[10];
} groups[] = {
  { HEAD, { "name*" } },
  { "Colours",
    { "background", "text", "secondary", "rule", "achieved", "unfavourable", "outline", "in-bar",
      "area-outline" } },
  { "Fonts", { "regular", "bold" } },
  { "Sender", { "lines*" } },
  { "Footer", { "text*" } },
  { "Logo", { "file", "height", "alternative*" } },
};

/**
 * StreefThemeKeys:
 * @file: interned
 * @lines: (element-type utf8 guint): "[group] key" to its line, from 1; also "[group]"
 *
 * GKeyFile reads the values; what stands where, it does not tell.
 */
struct _StreefThemeKeys
{
  const char *file;
  GKeyFile *values;
  GHashTable *lines;
};

/* Where the scan stands. */
typedef struct
{
  StreefThemeKeys *keys;
  int group; /* its row in the table, or -1 */
  guint line;
} Scan;

static char *
dup_address (const char *group,
             const char *key)
{
  return g_strconcat ("[", group, "] ", key, NULL);
}

static gboolean
refuse (const StreefPlace *place,
        GError           **error,
        StreefProblemCode  code,
        const char        *first,
        const char        *second,
        const char        *third)
{
  streef_error_set (error, streef_problem_new (code, place, first, second, third, NULL));
  return FALSE;
}

static gboolean
refuse_line (const Scan       *scan,
             GError          **error,
             StreefProblemCode code,
             const char       *first,
             const char       *second,
             const char       *third)
{
  const StreefPlace place = { .file = scan->keys->file, .line = scan->line };

  return refuse (&place, error, code, first, second, third);
}

static char *
dup_group_names (void)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    g_string_append_printf (names, "%s[%s]", i > 0 ? ", " : "", groups[i].name);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
dup_key_names (int group)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; groups[group].keys[i] != NULL; i++)
    {
      const char *key = groups[group].keys[i];

      g_string_append_printf (names, "%s%.*s", i > 0 ? ", " : "", (int) strcspn (key, "*"), key);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static int
find_group (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (strcmp (groups[i].name, name) == 0)
      return (int) i;

  return -1;
}

/* Whether what follows the key's name is nothing, or "[nl]" where it may be in a language. */
static gboolean
is_language (const char *rest,
             gboolean    may_be)
{
  g_autofree char *code = NULL;
  StreefLanguage language;

  if (*rest == '\0')
    return TRUE;
  if (!may_be || rest[0] != '[' || !g_str_has_suffix (rest, "]"))
    return FALSE;

  code = g_strndup (rest + 1, strlen (rest) - 2);
  return streef_language_from_code (code, &language);
}

static gboolean
is_known_key (int         group,
              const char *key)
{
  for (guint i = 0; groups[group].keys[i] != NULL; i++)
    {
      const char *known = groups[group].keys[i];
      const gsize length = strcspn (known, "*");

      if (strncmp (key, known, length) == 0 && is_language (key + length, known[length] == '*'))
        return TRUE;
    }

  return FALSE;
}

static gboolean
scan_group (Scan    *scan,
            char    *line,
            GError **error)
{
  g_autofree char *name = g_strndup (line + 1, strlen (line) - 2);
  g_autofree char *known = NULL;

  scan->group = find_group (name);
  if (scan->group >= 0)
    {
      g_hash_table_add (scan->keys->lines, g_strdup (line));
      return TRUE;
    }

  known = dup_group_names ();
  return refuse_line (scan, error, STREEF_PROBLEM_THEME_GROUP_UNKNOWN, name, known, NULL);
}

static gboolean
scan_key (Scan       *scan,
          const char *line,
          GError    **error)
{
  g_autofree char *key = g_strchomp (g_strndup (line, strcspn (line, "=")));
  const char *group = groups[scan->group].name;
  char *address = NULL;

  if (!is_known_key (scan->group, key))
    {
      g_autofree char *known = dup_key_names (scan->group);

      return refuse_line (scan, error, STREEF_PROBLEM_THEME_KEY_UNKNOWN, group, key, known);
    }

  address = dup_address (group, key);
  if (g_hash_table_insert (scan->keys->lines, address, GUINT_TO_POINTER (scan->line)))
    return TRUE;

  return refuse_line (scan, error, STREEF_PROBLEM_THEME_KEY_TWICE, group, key, NULL);
}

static gboolean
scan_line (Scan    *scan,
           char    *line,
           GError **error)
{
  scan->line++;
  g_strstrip (line);
  if (*line == '\0' || *line == '#')
    return TRUE;
  if (*line == '[' && g_str_has_suffix (line, "]"))
    return scan_group (scan, line, error);
  if (scan->group < 0)
    return refuse_line (scan, error, STREEF_PROBLEM_THEME_NO_HEAD, NULL, NULL, NULL);
  if (*line != '=' && strchr (line, '=') != NULL)
    return scan_key (scan, line, error);

  return refuse_line (scan, error, STREEF_PROBLEM_THEME_LINE, line, NULL, NULL);
}

/* Finds what is no theme, and where everything stands. */
static gboolean
scan_lines (StreefThemeKeys *self,
            const char      *text,
            GError         **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  const StreefPlace place = { .file = self->file };
  Scan scan = { self, -1, 0 };

  for (guint i = 0; lines[i] != NULL; i++)
    if (!scan_line (&scan, lines[i], error))
      return FALSE;

  return g_hash_table_contains (self->lines, "[" HEAD "]")
         || refuse (&place, error, STREEF_PROBLEM_THEME_NO_HEAD, NULL, NULL, NULL);
}

static guint
count_lines (const char *start,
             const char *end)
{
  guint n = 1;

  for (const char *p = start; p < end; p++)
    n += *p == '\n';

  return n;
}

static gboolean
check_text (StreefThemeKeys *self,
            GBytes          *bytes,
            GError         **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *end = text;
  StreefPlace place = { .file = self->file };

  if (length == 0 || g_utf8_validate_len (text, length, &end))
    return TRUE;
  if (*end == '\0')
    return refuse (&place, error, STREEF_PROBLEM_FILE_BINARY, NULL, NULL, NULL);

  place.line = count_lines (text, end);
  return refuse (&place, error, STREEF_PROBLEM_ENCODING_INVALID, "UTF-8", NULL, NULL);
}

/* GKeyFile knows escapes that scan_line() does not look for: "\q" is none. */
static gboolean
check_values (StreefThemeKeys *self,
              GError         **error)
{
  g_auto (GStrv) names = g_key_file_get_groups (self->values, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_auto (GStrv) keys = g_key_file_get_keys (self->values, names[i], NULL, NULL);

      for (guint j = 0; keys[j] != NULL; j++)
        {
          g_autoptr (GError) fault = NULL;
          g_autofree char *raw = g_key_file_get_value (self->values, names[i], keys[j], NULL);
          const StreefPlace place = streef_theme_keys_get_place (self, names[i], keys[j]);

          g_free (g_key_file_get_string (self->values, names[i], keys[j], &fault));
          if (fault != NULL)
            return refuse (&place, error, STREEF_PROBLEM_THEME_LINE, raw, NULL, NULL);
        }
    }

  return TRUE;
}

static gboolean
read_text (StreefThemeKeys *self,
           const char      *text,
           GError         **error)
{
  const StreefPlace place = { .file = self->file };
  g_autoptr (GError) fault = NULL;

  if (g_str_has_prefix (text, UTF8_MARK))
    text += strlen (UTF8_MARK);
  if (!scan_lines (self, text, error))
    return FALSE;
  if (!g_key_file_load_from_data (self->values, text, strlen (text), G_KEY_FILE_KEEP_TRANSLATIONS,
                                  &fault))
    return refuse (&place, error, STREEF_PROBLEM_THEME_LINE, fault->message, NULL, NULL);

  return check_values (self, error);
}

static gboolean
refuse_file (StreefThemeKeys *self,
             StreefSmallFile  fault,
             int              number,
             GError         **error)
{
  const StreefPlace place = { .file = self->file };

  if (fault == STREEF_SMALL_FILE_TOO_LARGE)
    return refuse (&place, error, STREEF_PROBLEM_THEME_SIZE, G_STRINGIFY (STREEF_LIMIT_THEME_KIB),
                   NULL, NULL);
  if (number == ENOENT || number == ENOTDIR)
    return refuse (&place, error, STREEF_PROBLEM_FILE_MISSING, NULL, NULL, NULL);
  if (number == EISDIR)
    return refuse (&place, error, STREEF_PROBLEM_FILE_IS_FOLDER, NULL, NULL, NULL);

  return refuse (&place, error, STREEF_PROBLEM_FILE_UNREADABLE, g_strerror (number), NULL, NULL);
}

/**
 * streef_theme_keys_read:
 * @path: a theme file
 * @error: what is wrong with it, and on which line
 *
 * Returns: (transfer full) (nullable): its keys
 */
StreefThemeKeys *
streef_theme_keys_read (const char  *path,
                        GError     **error)
{
  g_autoptr (StreefThemeKeys) self = g_new0 (StreefThemeKeys, 1);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  const char *data;
  gsize length;
  StreefSmallFile fault;

  self->file = g_intern_string (path);
  self->values = g_key_file_new ();
  self->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  fault = streef_small_file_read (path, STREEF_LIMIT_THEME_KIB * 1024, &bytes);
  if (fault != STREEF_SMALL_FILE_FINE)
    {
      refuse_file (self, fault, errno, error);
      return NULL;
    }
  if (!check_text (self, bytes, error))
    return NULL;

  data = g_bytes_get_data (bytes, &length);
  text = g_strndup (length > 0 ? data : "", length);
  return read_text (self, text, error) ? g_steal_pointer (&self) : NULL;
}

void
streef_theme_keys_free (StreefThemeKeys *self)
{
  g_key_file_unref (self->values);
  g_hash_table_unref (self->lines);
  g_free (self);
}

gboolean
streef_theme_keys_has (const StreefThemeKeys *self,
                       const char            *group,
                       const char            *key)
{
  return g_key_file_has_key (self->values, group, key, NULL);
}

/**
 * streef_theme_keys_dup:
 * @self: keys
 * @group: a known group
 * @key: a known key, with its language where it has one: "name[nl]"
 *
 * Returns: (transfer full) (nullable): its value, valid UTF-8, without blanks around it; %NULL where
 * the file does not have it
 */
char *
streef_theme_keys_dup (const StreefThemeKeys *self,
                       const char            *group,
                       const char            *key)
{
  char *value = g_key_file_get_string (self->values, group, key, NULL);

  return value == NULL ? NULL : g_strchomp (value);
}

/* (transfer full) (nullable): the file that a key names, seen from the folder of the theme. */
char *
streef_theme_keys_dup_path (const StreefThemeKeys *self,
                            const char            *group,
                            const char            *key)
{
  g_autofree char *path = g_canonicalize_filename (self->file, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = streef_theme_keys_dup (self, group, key);

  return name == NULL ? NULL : g_canonicalize_filename (name, folder);
}

/* Where a key stands; its line is 0 where the file does not have it. */
StreefPlace
streef_theme_keys_get_place (const StreefThemeKeys *self,
                             const char            *group,
                             const char            *key)
{
  g_autofree char *address = dup_address (group, key);

  return (StreefPlace) {
    .file = self->file,
    .line = GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, address)),
  };
}
