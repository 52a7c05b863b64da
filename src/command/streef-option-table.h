/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command/streef-options.h"

G_BEGIN_DECLS

/* How options are grouped in help. */
typedef enum
{
  STREEF_OPTION_GROUP_OUTPUT,
  STREEF_OPTION_GROUP_READING,
  STREEF_OPTION_GROUP_GENERAL,
} StreefOptionGroup;

#define STREEF_N_OPTION_GROUPS (STREEF_OPTION_GROUP_GENERAL + 1)

/**
 * StreefOption:
 * @letter: its short form, or 0
 * @commands: the commands that know it: a bit (1 << StreefCommand) for each
 * @placeholder: (nullable): a msgid or a list of words that stands for its value in help; %NULL
 * where it takes no value
 * @values: (nullable): what it takes, as an error tells it, the same in all languages
 * @description: a msgid
 * @apply: takes the value over, or returns false where it is none; @value is %NULL where the option
 * takes none
 *
 * One option of the command line.
 */
typedef struct
{
  const char *name;
  char letter;
  guint commands;
  StreefOptionGroup group;
  const char *placeholder;
  const char *values;
  const char *description;
  gboolean (*apply) (StreefOptions *options, const char *value);
} StreefOption;

extern const StreefOption streef_option_table[];
extern const guint streef_n_options;

G_END_DECLS
