/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STREEF_TYPE_RETRANSLATOR (streef_retranslator_get_type ())
G_DECLARE_FINAL_TYPE (StreefRetranslator, streef_retranslator, STREEF, RETRANSLATOR, GObject)

StreefRetranslator *streef_retranslator_get_default   (void);
StreefLanguage      streef_retranslator_get_language  (void);
void                streef_retranslator_set_language  (StreefLanguage   language);

void                streef_retranslator_set_template  (GtkWidgetClass  *widget_class,
                                                       const char      *name);
void                streef_retranslator_bind_child    (GtkWidgetClass  *widget_class,
                                                       const char      *name,
                                                       gssize           offset);
void                streef_retranslator_bind_texts    (GtkWidgetClass  *widget_class);
void                streef_retranslator_init_template (GtkWidget       *widget);
GtkBuilder         *streef_retranslator_build         (const char      *name);

/* Instead of gtk_widget_class_bind_template_child(): a name may be bound only once. */
#define streef_retranslator_bind(widget_class, Type, member) \
  streef_retranslator_bind_child (widget_class, #member, G_STRUCT_OFFSET (Type, member))

G_END_DECLS
