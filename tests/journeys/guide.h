/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* A window of the program as someone with a screen reader meets it: found, read and used through the accessibility bus. Everything waits
 * for what it asks for, at most half a minute, and fails with the name that it missed. */
typedef struct
{
  GSubprocess *process;
  char *folder;              /* an empty one of the journey's own, for everything that the program writes */
  AtspiAccessible *program;
} Guide;

/* libatspi declares none of these. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAction, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiEditableText, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiSelection, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)

void             guide_start        (Guide *self, const char *language, const char *file);
void             guide_stop         (Guide *self);

AtspiAccessible *guide_find         (Guide *self, const char *role, const char *name);
AtspiAccessible *guide_find_containing (Guide *self, const char *role, const char *part);
void             guide_expect       (Guide *self, const char *role, const char *part);
void             guide_click        (Guide *self, const char *role, const char *name);
void             guide_choose       (Guide *self, const char *list, const char *item);
void             guide_type_in      (Guide *self, const char *role, const char *text);
void             guide_wait_gone    (Guide *self, const char *role, const char *name);

void             guide_press_keys   (Guide *self, const char *keys);
void             guide_tab_to       (Guide *self, const char *role, const char *name);
void             guide_type_keys    (Guide *self, const char *text);
char            *guide_run          (const char *const *arguments);
char            *guide_read_clipboard (const char *target);
void             guide_wait_for_file (const char *path);

G_END_DECLS
