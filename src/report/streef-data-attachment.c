/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-data-attachment.h"

#include "language/streef-catalogue.h"
#include "load/streef-long-writer.h"
#include "model/streef-fingerprint.h"

#include <string.h>

/* The name of the file that was read, ending in .csv; results of several files have none of
 * theirs. */
static char *
dup_name (const StreefDataset *dataset,
          StreefLanguage       language)
{
  const StreefSource *source = g_ptr_array_index (dataset->sources, 0);
  g_autofree char *base = NULL;
  g_autofree char *shown = NULL;
  char *ending;

  if (dataset->sources->len != 1)
    /* Translators: the name of a file. */
    return g_strdup (streef_text (language, "results.csv"));

  base = g_path_get_basename (source->file);
  shown = g_filename_display_name (base);
  ending = strrchr (shown, '.');
  if (ending != NULL && ending != shown)
    *ending = '\0';

  return g_strconcat (shown, ".csv", NULL);
}

/* Holds the fingerprint, by which people can find that the data belong to the PDF. */
static char *
dup_description (const char     *fingerprint,
                 StreefLanguage  language)
{
  /* Translators: describes the file of data that is attached to a PDF; then the fingerprint. */
  return g_strdup_printf (streef_text (language, "The data of this document: every result, a row "
                                                 "per category and year. Fingerprint: %s"),
                          fingerprint);
}

/**
 * streef_data_attachment_init:
 * @dataset: what the document shows figures of; all of it is attached
 * @language: that of the document
 */
void
streef_data_attachment_init (StreefDataAttachment *self,
                             const StreefDataset  *dataset,
                             StreefLanguage        language)
{
  self->name = dup_name (dataset, language);
  self->fingerprint = streef_fingerprint_new (dataset);
  self->description = dup_description (self->fingerprint, language);
  self->data = streef_long_write (dataset, language);
  self->file = (StreefAttachment) {
    .name = self->name,
    .type = "/text/csv",
    .description = self->description,
    .fingerprint = self->fingerprint,
    .data = self->data,
  };
}

void
streef_data_attachment_clear (StreefDataAttachment *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->description, g_free);
  g_clear_pointer (&self->fingerprint, g_free);
  g_clear_pointer (&self->data, g_bytes_unref);
}
