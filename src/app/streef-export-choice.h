/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-session.h"
#include "report/streef-export.h"

G_BEGIN_DECLS

typedef enum
{
  STREEF_EXPORT_SUMMARY,
  STREEF_EXPORT_ACHIEVED,
  STREEF_EXPORT_DIFFERENCE,
  STREEF_EXPORT_YEARS, /* of `category` */
} StreefExportContent;

/**
 * StreefExportChoice:
 * @category: (nullable): whose years can be exported
 * @left_out: (element-type StreefCategory): the categories that are not chosen
 * @attaches_data: whether the PDF of a summary has the data with it
 *
 * What is to be exported, and how. Reference-counted, so that a question for a file's name can
 * outlive the window that asked it. One thread at a time uses it; another gets a copy.
 */
typedef struct
{
  const StreefDataset *dataset;
  const StreefCategory *category;
  StreefExportContent content;
  StreefLanguage language;
  int year;
  GHashTable *left_out;
  gboolean attaches_data;
  char *theme_name;   /* (nullable): as streef_theme_open() takes it */
  StreefTheme *theme; /* (nullable): made when it is first needed */
} StreefExportChoice;

StreefExportChoice *streef_export_choice_new           (StreefSession            *session);
StreefExportChoice *streef_export_choice_copy          (const StreefExportChoice *self);
StreefExportChoice *streef_export_choice_ref           (StreefExportChoice       *self);
void                streef_export_choice_unref         (StreefExportChoice       *self);
gboolean            streef_export_choice_is_summary    (const StreefExportChoice *self);
gboolean            streef_export_choice_is_empty      (const StreefExportChoice *self);
StreefChartKind     streef_export_choice_get_chart     (const StreefExportChoice *self);
void                streef_export_choice_set_chosen    (StreefExportChoice       *self,
                                                        const StreefCategory     *category,
                                                        gboolean                  is_chosen);
void                streef_export_choice_set_theme     (StreefExportChoice       *self,
                                                        const char               *name);
StreefComparison   *streef_export_choice_compare       (const StreefExportChoice *self);
StreefPages        *streef_export_choice_lay_out       (StreefExportChoice       *self,
                                                        GError                  **error);
void                streef_export_choice_lay_out_async (const StreefExportChoice *self,
                                                        GCancellable             *cancellable,
                                                        GAsyncReadyCallback       callback,
                                                        gpointer                  user_data);
StreefPages        *streef_export_choice_lay_out_finish (GAsyncResult            *result,
                                                        GError                  **error);
GBytes             *streef_export_choice_write_chart   (StreefExportChoice       *self,
                                                        const char               *ending,
                                                        double                    scale,
                                                        GError                  **error);
GBytes             *streef_export_choice_write         (StreefExportChoice       *self,
                                                        const char               *ending,
                                                        GError                  **error);
char               *streef_export_choice_dup_file_name (const StreefExportChoice *self);

G_END_DECLS
