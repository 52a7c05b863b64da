/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-reading.h"
#include "wording/streef-chart-text.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  STREEF_COMMAND_WINDOW, /* no command word */
  STREEF_COMMAND_EXPORT,
  STREEF_COMMAND_TABLE,
  STREEF_COMMAND_PASSAGE,
} StreefCommand;

#define STREEF_N_COMMANDS (STREEF_COMMAND_PASSAGE + 1)

typedef enum
{
  STREEF_TABLE_TEXT,
  STREEF_TABLE_CSV,
  STREEF_TABLE_JSON,
} StreefTableFormat;

/**
 * StreefOptions:
 * @language: of the output and of messages: what was asked for, else the environment's
 * @files: (element-type filename): what is read, borrowed from the arguments
 * @output: (nullable): borrowed from the arguments
 * @year: 0 where none was asked for
 * @category: (nullable): the name asked for, borrowed from the arguments
 * @against: (nullable): the file that is compared with, borrowed from the arguments
 * @has_chart: whether a chart was asked for: @chart
 * @on_one_page: whether the summary is to fit on one page
 * @attaches_data: whether the data set is attached to a PDF
 * @width: of a chart, in points, 0 where none was asked for
 * @scale: pixels per point of a picture, 0 where none was asked for
 * @theme: (nullable): the name or the file asked for, borrowed from the arguments
 * @date: not valid (g_date_valid()) where none was asked for
 *
 * What the command line asks for. Initialise with `{ 0 }`, release with streef_options_clear().
 */
typedef struct
{
  StreefCommand command;
  StreefLanguage language;
  gboolean wants_help;
  gboolean wants_version;
  gboolean is_verbose;
  gboolean replaces;
  GPtrArray *files;
  const char *output;
  int year;
  const char *category;
  const char *against;
  gboolean has_chart;
  StreefChartKind chart;
  gboolean on_one_page;
  gboolean attaches_data;
  StreefTableFormat format;
  guint width;
  guint scale;
  const char *theme;
  GDate date;
  StreefReading reading;
} StreefOptions;

const char *streef_command_get_word (StreefCommand    command);

gboolean    streef_options_parse    (StreefOptions   *self,
                                     int              argc,
                                     char *const     *argv,
                                     GError         **error);
void        streef_options_clear    (StreefOptions   *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StreefOptions, streef_options_clear)

G_END_DECLS
