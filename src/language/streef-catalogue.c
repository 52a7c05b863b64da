/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "language/streef-catalogue.h"

#include "streef-language-resources.h"

#include <gio/gio.h>
#include <string.h>

/* The layout of a .mo file is that of the GNU gettext manual, "The Format of GNU MO Files". */
#define MO_MAGIC 0x950412deu
#define MO_MAGIC_SWAPPED 0xde120495u
#define MO_CONTEXT_END "\004"

/* All languages here have two forms, for one and for any other number. */
#define PLURAL_RULE "nplurals=2; plural=(n != 1);"
#define CHARSET "charset=UTF-8"

typedef struct
{
  const char *singular;
  const char *plural; /* (nullable): where the text has no plural */
} Translation;

struct _StreefCatalogue
{
  GBytes *bytes;             /* owned; all texts point into it */
  Translation *translations; /* owned */
  GHashTable *by_msgid;      /* owned; msgid, after its context if it has one, to Translation */
};

/* A file that is read: every access is checked against its length. */
typedef struct
{
  const guint8 *data;
  gsize length;
  gboolean is_swapped;
} MoFile;

static gboolean
read_word (const MoFile *file,
           gsize         offset,
           guint32      *out_word)
{
  if (offset > file->length || file->length - offset < sizeof *out_word)
    return FALSE;

  memcpy (out_word, file->data + offset, sizeof *out_word);
  if (file->is_swapped)
    *out_word = GUINT32_SWAP_LE_BE (*out_word);

  return TRUE;
}

/* Reads row @index of a table of strings: its length, then its offset; the string is ended by a NUL
 * that the length does not count. */
static const char *
read_string (const MoFile *file,
             guint32       table,
             guint32       index,
             guint32      *out_length)
{
  const gsize row = table + (gsize) index * 2 * sizeof (guint32);
  guint32 offset;

  if (!read_word (file, row, out_length) || !read_word (file, row + sizeof (guint32), &offset))
    return NULL;
  if (offset >= file->length || *out_length >= file->length - offset
      || file->data[offset + *out_length] != '\0')
    return NULL;

  return (const char *) file->data + offset;
}

/* Splits a string into its forms, which are parted by NULs. One or two forms of UTF-8, nothing
 * else. */
static gboolean
split_forms (const char  *string,
             guint32      length,
             Translation *out_forms)
{
  const gsize first = strlen (string);

  out_forms->singular = string;
  out_forms->plural = first < length ? string + first + 1 : NULL;

  return g_utf8_validate (string, (gssize) first, NULL)
         && (out_forms->plural == NULL
             || g_utf8_validate (out_forms->plural, (gssize) (length - first - 1), NULL));
}

/* Takes one text: as many forms in the translation as in the source, and no text twice. */
static gboolean
take_translation (StreefCatalogue *self,
                  const MoFile    *file,
                  guint32          sources,
                  guint32          targets,
                  guint32          index)
{
  guint32 source_length, target_length;
  const char *source = read_string (file, sources, index, &source_length);
  const char *target = read_string (file, targets, index, &target_length);
  Translation msgids;

  if (source == NULL || target == NULL)
    return FALSE;
  if (!split_forms (source, source_length, &msgids)
      || !split_forms (target, target_length, &self->translations[index]))
    return FALSE;
  if ((msgids.plural == NULL) != (self->translations[index].plural == NULL))
    return FALSE;

  return g_hash_table_insert (self->by_msgid, (gpointer) msgids.singular,
                              &self->translations[index]);
}

static gboolean
has_known_header (const StreefCatalogue *self)
{
  const Translation *header = g_hash_table_lookup (self->by_msgid, "");

  return header != NULL && strstr (header->singular, CHARSET) != NULL
         && strstr (header->singular, PLURAL_RULE) != NULL;
}

static gboolean
read_file (StreefCatalogue *self)
{
  MoFile file = { 0 };
  guint32 magic, revision, n_texts, sources, targets;

  file.data = g_bytes_get_data (self->bytes, &file.length);
  if (!read_word (&file, 0, &magic) || (magic != MO_MAGIC && magic != MO_MAGIC_SWAPPED))
    return FALSE;

  file.is_swapped = magic == MO_MAGIC_SWAPPED;
  if (!read_word (&file, 4, &revision) || revision >> 16 != 0 || !read_word (&file, 8, &n_texts)
      || !read_word (&file, 12, &sources) || !read_word (&file, 16, &targets))
    return FALSE;
  if (n_texts > file.length / (4 * sizeof (guint32))) /* two rows of two words for each */
    return FALSE;

  self->translations = g_new0 (Translation, n_texts);
  for (guint32 i = 0; i < n_texts; i++)
    if (!take_translation (self, &file, sources, targets, i))
      return FALSE;

  return has_known_header (self);
}

/**
 * streef_catalogue_new:
 * @bytes: a compiled message catalogue, in either byte order
 *
 * Returns: (transfer full) (nullable): the catalogue, or %NULL with G_IO_ERROR_INVALID_DATA where
 * any part of the file is damaged, it is not UTF-8, or its language forms plurals in another way
 * than the program knows
 */
StreefCatalogue *
streef_catalogue_new (GBytes  *bytes,
                      GError **error)
{
  g_autoptr (StreefCatalogue) self = g_new0 (StreefCatalogue, 1);

  self->bytes = g_bytes_ref (bytes);
  self->by_msgid = g_hash_table_new (g_str_hash, g_str_equal);
  if (!read_file (self))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           "The message catalogue is damaged");
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
streef_catalogue_free (StreefCatalogue *self)
{
  g_hash_table_unref (self->by_msgid);
  g_free (self->translations);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/**
 * streef_catalogue_find:
 * @self: a catalogue
 * @context: (nullable): what tells apart texts that are the same in English
 * @msgid: the English text
 *
 * Returns: (transfer none) (nullable): the translation, or %NULL where there is none
 */
const char *
streef_catalogue_find (const StreefCatalogue *self,
                       const char            *context,
                       const char            *msgid)
{
  g_autofree char *key
      = context == NULL ? NULL : g_strconcat (context, MO_CONTEXT_END, msgid, NULL);
  const Translation *translation = g_hash_table_lookup (self->by_msgid, key == NULL ? msgid : key);

  if (translation == NULL || *msgid == '\0' || *translation->singular == '\0')
    return NULL;

  return translation->singular;
}

/**
 * streef_catalogue_find_n:
 * @self: a catalogue
 * @singular: the English text for one
 * @n: the number
 *
 * Returns: (transfer none) (nullable): the translation for @n, or %NULL where there is none
 */
const char *
streef_catalogue_find_n (const StreefCatalogue *self,
                         const char            *singular,
                         gulong                 n)
{
  const Translation *translation = g_hash_table_lookup (self->by_msgid, singular);

  if (translation == NULL || translation->plural == NULL || *translation->plural == '\0')
    return NULL;

  return n == 1 ? translation->singular : translation->plural;
}

/* The catalogue of a language that came with the program. A damaged one is a fault of the build,
 * not of the user's machine. */
static StreefCatalogue *
open_catalogue (StreefLanguage language)
{
  g_autofree char *path
      = g_strdup_printf ("/org/streefcijfer/language/%s.mo", streef_language_get_code (language));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes
      = g_resource_lookup_data (streef_language_get_resource (), path, 0, &error);
  StreefCatalogue *catalogue = bytes == NULL ? NULL : streef_catalogue_new (bytes, &error);

  if (catalogue == NULL)
    g_error ("%s: %s", path, error->message);

  return catalogue;
}

/* English is the source language: it has no catalogue. */
static const StreefCatalogue *
get_catalogue (StreefLanguage language)
{
  static gsize catalogues[STREEF_N_LANGUAGES];

  if (language == STREEF_LANGUAGE_EN)
    return NULL;

  if (g_once_init_enter (&catalogues[language]))
    g_once_init_leave (&catalogues[language], (gsize) open_catalogue (language));

  return (const StreefCatalogue *) catalogues[language];
}

/**
 * streef_text:
 * @language: the language wanted
 * @msgid: the English text
 *
 * Returns: (transfer none): the text in @language; @msgid where it is not translated
 */
const char *
streef_text (StreefLanguage  language,
             const char     *msgid)
{
  const StreefCatalogue *catalogue = get_catalogue (language);
  const char *text = catalogue == NULL ? NULL : streef_catalogue_find (catalogue, NULL, msgid);

  return text == NULL ? msgid : text;
}

/**
 * streef_text_n:
 * @language: the language wanted
 * @singular: the English text for one
 * @plural: the English text for any other number
 * @n: the number
 *
 * Returns: (transfer none): the text for @n in @language
 */
const char *
streef_text_n (StreefLanguage  language,
               const char     *singular,
               const char     *plural,
               gulong          n)
{
  const StreefCatalogue *catalogue = get_catalogue (language);
  const char *text = catalogue == NULL ? NULL : streef_catalogue_find_n (catalogue, singular, n);

  if (text != NULL)
    return text;

  return n == 1 ? singular : plural;
}

/**
 * streef_text_in:
 * @language: the language wanted
 * @context: what tells apart texts that are the same in English
 * @msgid: the English text
 *
 * Returns: (transfer none): the text in @language; @msgid where it is not translated
 */
const char *
streef_text_in (StreefLanguage  language,
                const char     *context,
                const char     *msgid)
{
  const StreefCatalogue *catalogue = get_catalogue (language);
  const char *text = catalogue == NULL ? NULL : streef_catalogue_find (catalogue, context, msgid);

  return text == NULL ? msgid : text;
}
