/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-xlsx-strings.h"

#include "load/streef-limits.h"
#include "load/streef-xlsx-names.h"
#include "problem/streef-error.h"

#include <string.h>

/* "_x000D_" */
#define ESCAPE_LENGTH 7

/* All texts stand in one buffer, one behind the other. */
struct _StreefXlsxStrings
{
  StreefXmlSink xml;
  const char *file;
  GString *texts;
  GArray *ends; /* (element-type guint32) */
  gboolean is_text;     /* within an element of text */
  guint n_phonetic;     /* open elements that say how the text sounds */
};

static gboolean
refuse (const StreefXlsxStrings *self,
        StreefProblemCode        code,
        const char              *argument,
        GError                 **error)
{
  const StreefPlace place = { .file = self->file };

  streef_error_set (error, streef_problem_new (code, &place, argument, NULL));
  return FALSE;
}

static gboolean
start_element (StreefXmlSink             *xml,
               int                        element,
               const StreefXmlAttribute  *attributes,
               guint                      n_attributes,
               GError                   **error)
{
  StreefXlsxStrings *self = (StreefXlsxStrings *) xml;

  if (element == STREEF_XLSX_PHONETIC || self->n_phonetic > 0)
    self->n_phonetic++;
  self->is_text = element == STREEF_XLSX_TEXT && self->n_phonetic == 0;
  return TRUE;
}

static gboolean
take_text (StreefXmlSink  *xml,
           const char     *text,
           gsize           length,
           GError        **error)
{
  StreefXlsxStrings *self = (StreefXlsxStrings *) xml;

  if (!self->is_text)
    return TRUE;
  if (self->texts->len + length > STREEF_LIMIT_TEXT_BYTES)
    return refuse (self, STREEF_PROBLEM_LIMIT_TEXT, G_STRINGIFY (STREEF_LIMIT_TEXT_MIB), error);

  g_string_append_len (self->texts, text, (gssize) length);
  return TRUE;
}

static gsize
get_start (const StreefXlsxStrings *self,
           guint                    index)
{
  return index == 0 ? 0 : g_array_index (self->ends, guint32, index - 1);
}

static gboolean
end_element (StreefXmlSink  *xml,
             int             element,
             GError        **error)
{
  StreefXlsxStrings *self = (StreefXlsxStrings *) xml;
  guint32 end;

  self->is_text = FALSE;
  if (self->n_phonetic > 0)
    self->n_phonetic--;
  if (element != STREEF_XLSX_ITEM)
    return TRUE;
  if (self->ends->len >= STREEF_LIMIT_CELLS * 4)
    return refuse (self, STREEF_PROBLEM_LIMIT_CELLS, G_STRINGIFY (STREEF_LIMIT_CELLS), error);

  streef_xlsx_text_unescape (self->texts, get_start (self, self->ends->len));
  end = (guint32) self->texts->len;
  g_array_append_val (self->ends, end);
  return TRUE;
}

/**
 * streef_xlsx_strings_read:
 * @part: the part that they are in, %NULL where there is none
 * @error: STREEF_PROBLEM_LIMIT_TEXT, STREEF_PROBLEM_LIMIT_CELLS, or by the package or the XML
 *
 * Returns: (transfer full) (nullable): the texts, or %NULL with @error set
 */
StreefXlsxStrings *
streef_xlsx_strings_read (StreefPackage   *package,
                          const char      *part,
                          StreefXmlPulse   pulse,
                          gpointer         pulse_data,
                          GError         **error)
{
  g_autoptr (StreefXlsxStrings) self = g_new0 (StreefXlsxStrings, 1);

  self->xml = (StreefXmlSink) { start_element, take_text, end_element };
  self->texts = g_string_new (NULL);
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->file = streef_package_get_file (package);
  if (part != NULL
      && !streef_xlsx_part_read (package, part, &self->xml, pulse, pulse_data, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
streef_xlsx_strings_free (StreefXlsxStrings *self)
{
  if (self == NULL)
    return;

  g_string_free (self->texts, TRUE);
  g_array_unref (self->ends);
  g_free (self);
}

/**
 * streef_xlsx_strings_get:
 * @out_length: (out): in bytes
 *
 * Returns: (nullable): a text, not ended by a NUL; %NULL where there are not so many
 */
const char *
streef_xlsx_strings_get (const StreefXlsxStrings *self,
                         guint                    index,
                         gsize                   *out_length)
{
  gsize start;

  if (index >= self->ends->len)
    return NULL;

  start = get_start (self, index);
  *out_length = g_array_index (self->ends, guint32, index) - start;
  return self->texts->str + start;
}

/* ECMA-376, part 1, 22.9.2.19: "_x", four digits in hexadecimal, "_". 0 for what is no character. */
static gunichar
read_escape (const char *text,
             const char *end)
{
  gunichar character = 0;

  if (end - text < ESCAPE_LENGTH || text[1] != 'x' || text[ESCAPE_LENGTH - 1] != '_')
    return 0;
  for (guint i = 2; i < ESCAPE_LENGTH - 1; i++)
    {
      if (!g_ascii_isxdigit (text[i]))
        return 0;
      character = character * 16 + (gunichar) g_ascii_xdigit_value (text[i]);
    }

  return g_unichar_validate (character) ? character : 0;
}

void
streef_xlsx_text_unescape (GString *text,
                           gsize    start)
{
  const char *end = text->str + text->len;
  char *to;
  const char *at = memchr (text->str + start, '_', text->len - start);

  if (at == NULL)
    return;

  to = text->str + (at - text->str);
  while (at < end)
    {
      const gunichar character = *at == '_' ? read_escape (at, end) : 0;

      if (character == 0)
        *to++ = *at++;
      else
        {
          to += g_unichar_to_utf8 (character, to);
          at += ESCAPE_LENGTH;
        }
    }
  g_string_truncate (text, (gsize) (to - text->str));
}
