/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"
#include "number/streef-value.h"

G_BEGIN_DECLS

char *streef_number_write        (const StreefNumber *self,
                                  StreefLanguage      language);
char *streef_number_write_signed (const StreefNumber *self,
                                  StreefLanguage      language);
void  streef_number_append_ungrouped (const StreefNumber *self,
                                      StreefLanguage      language,
                                      GString            *string);
char *streef_value_write         (const StreefValue  *self,
                                  StreefLanguage      language);

G_END_DECLS
