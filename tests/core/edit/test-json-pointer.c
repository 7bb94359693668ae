/* test-json-pointer.c: places in a JSON tree
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/edit/lm-json-pointer.h"

/* The examples of RFC 6901, of those that a tree of objects and lists can have. */
static void
test_resolve (void)
{
  g_autoptr(JsonNode) root = json_from_string ("{\"foo\": [\"bar\", \"baz\"], \"\": \"0\", \"a/b\": \"1\","
                                               " \"m~n\": \"8\", \" \": \"7\"}", NULL);
  static const struct
  {
    const char *pointer;
    const char *text;
  } cases[] = {
    { "/foo/0", "bar" },
    { "/foo/1", "baz" },
    { "/", "0" },
    { "/a~1b", "1" },
    { "/m~0n", "8" },
    { "/ ", "7" },
    { "/foo", NULL },
    { "/foo/2", NULL },
    { "/foo/-", NULL },
    { "/foo/-1", NULL },
    { "/foo/bar", NULL },
    { "/foo/0/0", NULL },
    { "/gone", NULL },
    { "/gone/too", NULL },
  };

  g_assert_true (lm_json_pointer_resolve (root, "") == root);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (lm_json_pointer_get_text (lm_json_pointer_resolve (root, cases[i].pointer)), ==, cases[i].text);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-pointer/resolve", test_resolve);

  return g_test_run ();
}
