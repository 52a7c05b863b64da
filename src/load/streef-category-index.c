/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-category-index.h"

#include "load/streef-limits.h"

#include <string.h>

/* Between the names of a path in a cell. */
#define JOINT " > "

typedef enum
{
  UNRESOLVED,
  RESOLVING,
  RESOLVED,
} State;

/* A category as rows name it; "" where they say nothing. */
typedef struct
{
  const char *theme;
  const char *name;
  const char *parent;
  guint row; /* the first that names it */
  guint parent_column;
  State state;
  GPtrArray *path; /* (element-type utf8) (nullable): once resolved */
  char *joined;    /* (nullable): the same as a cell names it */
  StreefCategory *category;
} Node;

struct _StreefCategoryIndex
{
  const StreefSheet *sheet;
  GPtrArray *nodes;      /* (element-type Node) */
  gboolean has_parents;  /* some row names a parent */
  guint last; /* the index given last, for rows of one category mostly follow each other */
  GHashTable *by_names;  /* Node → its index, by theme, name and parent */
  GHashTable *by_name;   /* own name → GPtrArray of nodes; filled by resolving */
  GHashTable *by_path;   /* joined path → node; filled by resolving */
};

static const char *
get_own_name (const Node *node)
{
  return node->name[0] != '\0' ? node->name : node->theme;
}

static guint
hash_node (gconstpointer key)
{
  const Node *node = key;

  return g_str_hash (node->name) * 31 + g_str_hash (node->theme) * 7 + g_str_hash (node->parent);
}

static gboolean
nodes_equal (gconstpointer a,
             gconstpointer b)
{
  const Node *one = a;
  const Node *other = b;

  return g_str_equal (one->name, other->name) && g_str_equal (one->theme, other->theme)
         && g_str_equal (one->parent, other->parent);
}

static void
free_node (gpointer data)
{
  Node *node = data;

  g_clear_pointer (&node->path, g_ptr_array_unref);
  g_free (node->joined);
  g_free (node);
}

StreefCategoryIndex *
streef_category_index_new (const StreefSheet *sheet)
{
  StreefCategoryIndex *self = g_new0 (StreefCategoryIndex, 1);

  self->sheet = sheet;
  self->nodes = g_ptr_array_new_with_free_func (free_node);
  self->by_names = g_hash_table_new (hash_node, nodes_equal);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                         (GDestroyNotify) g_ptr_array_unref);
  self->by_path = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
streef_category_index_free (StreefCategoryIndex *self)
{
  g_hash_table_unref (self->by_path);
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_names);
  g_ptr_array_unref (self->nodes);
  g_free (self);
}

static guint
add_node (StreefCategoryIndex *self,
          const Node    *wanted)
{
  Node *node = g_memdup2 (wanted, sizeof *wanted);

  self->has_parents |= wanted->parent[0] != '\0';
  g_ptr_array_add (self->nodes, node);
  g_hash_table_insert (self->by_names, node, GUINT_TO_POINTER (self->nodes->len - 1));
  return self->nodes->len - 1;
}

/* A theme is a category too, which its rows may name as their parent. */
static void
ensure_theme (StreefCategoryIndex *self,
              const Node    *node)
{
  const Node theme = { .theme = node->theme, .name = "", .parent = "", .row = node->row };

  if (node->theme[0] != '\0' && node->name[0] != '\0'
      && !g_hash_table_contains (self->by_names, &theme))
    add_node (self, &theme);
}

/**
 * streef_category_index_add:
 * @theme, @name, @parent: what the row says, "" where it says nothing; at least one of theme and
 * name
 * @row: the row
 * @parent_column: the column of its parent
 *
 * Returns: the index of its node
 */
guint
streef_category_index_add (StreefCategoryIndex *self,
                           const char          *theme,
                           const char          *name,
                           const char          *parent,
                           guint                row,
                           guint                parent_column)
{
  const Node wanted = {
    .theme = theme, .name = name, .parent = parent, .row = row, .parent_column = parent_column
  };
  gpointer index;

  if (self->nodes->len > 0 && nodes_equal (g_ptr_array_index (self->nodes, self->last), &wanted))
    return self->last;
  if (g_hash_table_lookup_extended (self->by_names, &wanted, NULL, &index))
    return self->last = GPOINTER_TO_UINT (index);

  ensure_theme (self, &wanted);
  return self->last = add_node (self, &wanted);
}

static void
append_escaped (GString    *string,
                const char *name)
{
  for (; *name != '\0'; name++)
    {
      if (*name == '>' || *name == '\\')
        g_string_append_c (string, '\\');
      g_string_append_c (string, *name);
    }
}

/**
 * streef_category_path_join:
 *
 * Returns: (transfer full): the names with ` > ` between them, as a cell names a parent; `>` and
 * `\` inside a name stand behind a `\`
 */
char *
streef_category_path_join (GRefString *const *names,
                           guint              n_names)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n_names; i++)
    {
      if (i > 0)
        g_string_append (joined, JOINT);
      append_escaped (joined, names[i]);
    }

  return g_string_free (joined, FALSE);
}

/* The names of a path in a cell; a single one where it is no path. (transfer full) */
static GStrv
split_path (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GString) name = g_string_new (NULL);

  for (; *text != '\0'; text++)
    {
      if (strncmp (text, JOINT, strlen (JOINT)) == 0)
        {
          g_strv_builder_add (builder, name->str);
          g_string_truncate (name, 0);
          text += strlen (JOINT) - 1;
          continue;
        }
      if (*text == '\\' && (text[1] == '\\' || text[1] == '>'))
        text++;
      g_string_append_c (name, *text);
    }

  g_strv_builder_add (builder, name->str);
  return g_strv_builder_end (builder);
}

static void resolve_node (StreefCategoryIndex *self,
                          Node                *node,
                          guint                depth);

/* Whether @path ends with @names. */
static gboolean
ends_with (const GPtrArray *path,
           const char      *const *names,
           guint            n_names)
{
  if (path->len < n_names)
    return FALSE;

  for (guint i = 0; i < n_names; i++)
    if (!g_str_equal (g_ptr_array_index (path, path->len - n_names + i), names[i]))
      return FALSE;

  return TRUE;
}

/* What the search for a parent found. */
typedef struct
{
  Node *node; /* the first one */
  guint n_found;
} Found;

/* Adds @candidate unless it is the same category as the one found before. */
static void
add_candidate (StreefCategoryIndex *self,
               Found               *found,
               Node                *candidate,
               guint                depth)
{
  resolve_node (self, candidate, depth + 1);
  if (found->node != NULL && found->node->joined != NULL
      && g_strcmp0 (found->node->joined, candidate->joined) == 0)
    return;

  if (found->n_found++ == 0)
    found->node = candidate;
}

/* Those that bear the last of @names and stand at a path that ends with them. */
static Found
find_by_path (StreefCategoryIndex *self,
              const Node          *child,
              const char *const   *names,
              guint                n_names,
              guint                depth)
{
  const GPtrArray *candidates = g_hash_table_lookup (self->by_name, names[n_names - 1]);
  Found found = { NULL, 0 };

  for (guint i = 0; candidates != NULL && i < candidates->len; i++)
    {
      Node *candidate = g_ptr_array_index (candidates, i);

      if (candidate == child)
        continue;
      resolve_node (self, candidate, depth + 1);
      if (candidate->path != NULL && ends_with (candidate->path, names, n_names))
        add_candidate (self, &found, candidate, depth);
    }

  return found;
}

/* Those of that name; those of the child's own theme before all others. */
static Found
find_by_name (StreefCategoryIndex *self,
              const Node          *child,
              guint                depth)
{
  const GPtrArray *candidates = g_hash_table_lookup (self->by_name, child->parent);
  Found in_theme = { NULL, 0 };
  Found anywhere = { NULL, 0 };

  for (guint i = 0; candidates != NULL && i < candidates->len; i++)
    {
      Node *candidate = g_ptr_array_index (candidates, i);

      if (candidate == child)
        continue;
      if (g_str_equal (candidate->theme, child->theme))
        add_candidate (self, &in_theme, candidate, depth);
      else if (anywhere.n_found < 2)
        add_candidate (self, &anywhere, candidate, depth);
    }

  return in_theme.n_found > 0 ? in_theme : anywhere;
}

static Found
find_parent (StreefCategoryIndex *self,
             const Node          *child,
             GStrv                names,
             guint                depth)
{
  Node *whole = g_hash_table_lookup (self->by_path, child->parent);
  Found found;

  if (whole != NULL && whole != child)
    return (Found) { whole, 1 };

  found = find_by_name (self, child, depth);
  if (found.n_found > 0 || g_strv_length (names) == 1)
    return found;

  return find_by_path (self, child, (const char *const *) names, g_strv_length (names), depth);
}

static void
append_path (GPtrArray       *path,
             const GPtrArray *other)
{
  for (guint i = 0; i < other->len; i++)
    g_ptr_array_add (path, g_ptr_array_index (other, i));
}

static void
append_theme (GPtrArray  *path,
              const Node *node)
{
  if (node->theme[0] != '\0' && node->name[0] != '\0')
    g_ptr_array_add (path, (gpointer) node->theme);
}

static void
report_parent (StreefCategoryIndex *self,
               const Node          *node,
               StreefProblemCode    code)
{
  const char *argument = code == STREEF_PROBLEM_PARENT_CYCLE ? get_own_name (node) : node->parent;

  streef_sheet_add_problem (self->sheet, code, node->row, node->parent_column, argument,
                            G_STRINGIFY (STREEF_LIMIT_LEVELS), NULL);
}

/* Where no one parent is found the row stands by itself, below its theme. */
static void
append_parent (StreefCategoryIndex *self,
               const Node          *node,
               GPtrArray           *path,
               guint                depth)
{
  g_auto (GStrv) names = split_path (node->parent);
  const gboolean is_deep = depth >= STREEF_LIMIT_LEVELS
                           || g_strv_length (names) >= STREEF_LIMIT_LEVELS;
  const Found found = is_deep ? (Found) { NULL, 0 } : find_parent (self, node, names, depth);
  const GPtrArray *above = found.n_found == 1 ? found.node->path : NULL;

  if (above != NULL && above->len < STREEF_LIMIT_LEVELS)
    {
      append_path (path, above);
      return;
    }

  append_theme (path, node);
  if (is_deep || above != NULL)
    report_parent (self, node, STREEF_PROBLEM_PARENT_TOO_DEEP);
  else if (found.n_found == 1)
    report_parent (self, node, STREEF_PROBLEM_PARENT_CYCLE);
  else
    report_parent (self, node,
                   found.n_found > 1 ? STREEF_PROBLEM_PARENT_AMBIGUOUS
                                     : STREEF_PROBLEM_PARENT_UNKNOWN);
}

/* Its path stays NULL while it is being resolved: that is how a cycle shows. */
static void
resolve_node (StreefCategoryIndex *self,
              Node                *node,
              guint                depth)
{
  g_autoptr (GPtrArray) path = NULL;

  if (node->state != UNRESOLVED)
    return;

  node->state = RESOLVING;
  path = g_ptr_array_new ();
  if (node->parent[0] != '\0')
    append_parent (self, node, path, depth);
  else
    append_theme (path, node);
  g_ptr_array_add (path, (gpointer) get_own_name (node));

  node->joined = streef_category_path_join ((GRefString *const *) path->pdata, path->len);
  node->path = g_steal_pointer (&path);
  node->state = RESOLVED;
  if (!g_hash_table_contains (self->by_path, node->joined))
    g_hash_table_insert (self->by_path, node->joined, node);
}

static void
index_name (StreefCategoryIndex *self,
            Node          *node)
{
  GPtrArray *nodes = g_hash_table_lookup (self->by_name, get_own_name (node));

  if (nodes == NULL)
    {
      nodes = g_ptr_array_new ();
      g_hash_table_insert (self->by_name, (gpointer) get_own_name (node), nodes);
    }
  g_ptr_array_add (nodes, node);
}

/* Where no row names a parent there is nothing to look for. */
static void
make_categories (StreefCategoryIndex *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      Node *node = g_ptr_array_index (self->nodes, i);
      const gboolean has_both = node->theme[0] != '\0' && node->name[0] != '\0';
      const char *names[] = { has_both ? node->theme : get_own_name (node), node->name };

      node->category = streef_dataset_builder_ensure_category (self->sheet->builder, names,
                                                               has_both ? 2 : 1);
    }
}

/**
 * streef_category_index_resolve:
 *
 * Finds the parent of every node that was added and makes their categories, in the order of the
 * rows. A parent that is unknown, ambiguous or part of its own part is a problem.
 */
void
streef_category_index_resolve (StreefCategoryIndex *self)
{
  if (!self->has_parents)
    {
      make_categories (self);
      return;
    }

  for (guint i = 0; i < self->nodes->len; i++)
    index_name (self, g_ptr_array_index (self->nodes, i));

  for (guint i = 0; i < self->nodes->len; i++)
    {
      Node *node = g_ptr_array_index (self->nodes, i);

      if (node->parent[0] == '\0')
        resolve_node (self, node, 0);
    }

  for (guint i = 0; i < self->nodes->len; i++)
    {
      Node *node = g_ptr_array_index (self->nodes, i);

      resolve_node (self, node, 0);
      node->category = streef_dataset_builder_ensure_category (
        self->sheet->builder, (const char *const *) node->path->pdata, node->path->len);
    }
}

/* How many categories the rows name. */
guint
streef_category_index_get_n (const StreefCategoryIndex *self)
{
  return self->nodes->len;
}

/* (transfer none): the category of the @index-th; %NULL before resolving. */
StreefCategory *
streef_category_index_get_category (const StreefCategoryIndex *self,
                                    guint                      index)
{
  return ((Node *) g_ptr_array_index (self->nodes, index))->category;
}

/* The index of the theme of the @index-th; its own where it names none beside itself. */
guint
streef_category_index_find_theme (const StreefCategoryIndex *self,
                                  guint                      index)
{
  const Node *node = g_ptr_array_index (self->nodes, index);
  const Node theme = { .theme = node->theme, .name = "", .parent = "" };
  gpointer found;

  if (node->theme[0] == '\0'
      || !g_hash_table_lookup_extended (self->by_names, &theme, NULL, &found))
    return index;

  return GPOINTER_TO_UINT (found);
}
