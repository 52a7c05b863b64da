/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  STREEF_UI_TEXT_PROPERTY,
  STREEF_UI_TEXT_ACCESSIBLE_LABEL,
  STREEF_UI_TEXT_ACCESSIBLE_DESCRIPTION,
  STREEF_UI_TEXT_MENU, /* a whole menu, whose items carry their msgid as an attribute */
} StreefUiTextKind;

/* One translatable text of a `.ui` file, and the object that shows it. */
typedef struct
{
  StreefUiTextKind kind;
  char *id;
  char *property; /* (nullable): for STREEF_UI_TEXT_PROPERTY */
  char *context;  /* (nullable) */
  char *msgid;    /* (nullable): for a menu */
} StreefUiText;

/**
 * StreefUiTexts:
 * @xml: the file without its translatable properties, in which every object that shows a text has
 * an id
 * @entries: (element-type StreefUiText)
 * @bound: (element-type utf8): names bound so far, borrowed
 *
 * The translatable texts of one `.ui` file.
 */
typedef struct
{
  GBytes *xml;
  GPtrArray *entries;
  GHashTable *bound;
} StreefUiTexts;

/* The attribute of a menu item that holds its English label. */
#define STREEF_UI_TEXTS_MSGID "streef-msgid"

StreefUiTexts *streef_ui_texts_new  (GBytes         *file,
                                     GError        **error);
void           streef_ui_texts_free (StreefUiTexts  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefUiTexts, streef_ui_texts_free)

G_END_DECLS
