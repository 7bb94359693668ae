/* first-frame.c: how late a program's first window is painted, and what it took
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: first-frame PROGRAM [ARGUMENT…]
 *
 * Prints the milliseconds from the program's start until its first window holds a
 * painted frame, and the kilobytes of memory that it had at its peak, a second of
 * rest included. Looks at the program from outside, through the display, so that
 * any two programs are measured alike. */

#include "config.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>

#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define TIMEOUT_MS 30000.0
#define REST_S 1
#define PATCH 16

static double
now_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);

  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static pid_t
start (char *argv[])
{
  pid_t pid = fork ();

  if (pid == 0)
    {
      execvp (argv[0], argv);
      perror (argv[0]);
      _exit (127);
    }

  return pid;
}

/* What is mapped but not painted yet is black and transparent; a patch of the middle,
 * since a single point of it may lie in a letter. */
static bool
is_painted (Display *display,
            Window   window)
{
  XWindowAttributes attributes;
  XImage *image;
  bool painted = false;

  if (!XGetWindowAttributes (display, window, &attributes) || attributes.map_state != IsViewable)
    return false;

  image = XGetImage (display, window, attributes.width / 2, attributes.height / 2,
                     PATCH, PATCH, AllPlanes, ZPixmap);
  if (image == NULL)
    return false;

  for (int i = 0; i < PATCH * PATCH && !painted; i++)
    painted = XGetPixel (image, i % PATCH, i / PATCH) != 0;
  XDestroyImage (image);

  return painted;
}

static void
watch (Display *display,
       Window   window)
{
  XWindowAttributes attributes;

  /* An input-only window has no contents; a window manager's frame is not the program's. */
  if (XGetWindowAttributes (display, window, &attributes) &&
      attributes.class == InputOutput && !attributes.override_redirect)
    XDamageCreate (display, window, XDamageReportRawRectangles);
}

/* Returns the milliseconds since @started, or a negative number after the time limit. */
static double
wait_for_first_frame (Display *display,
                      double   started)
{
  int damage_event, damage_error;

  if (!XDamageQueryExtension (display, &damage_event, &damage_error))
    return -1;

  while (now_ms () - started < TIMEOUT_MS)
    {
      struct pollfd descriptor = { .fd = ConnectionNumber (display), .events = POLLIN };

      if (XPending (display) == 0 && poll (&descriptor, 1, 100) <= 0)
        continue;

      while (XPending (display) > 0)
        {
          XEvent event;

          XNextEvent (display, &event);
          if (event.type == CreateNotify)
            watch (display, event.xcreatewindow.window);
          else if (event.type == damage_event + XDamageNotify &&
                   is_painted (display, ((XDamageNotifyEvent *) &event)->drawable))
            return now_ms () - started;
        }
    }

  return -1;
}

static long
peak_memory_kb (pid_t pid)
{
  char line[256];
  long peak = -1;
  FILE *status;

  snprintf (line, sizeof line, "/proc/%d/status", (int) pid);
  status = fopen (line, "r");
  if (status == NULL)
    return -1;

  while (fgets (line, sizeof line, status) != NULL)
    if (sscanf (line, "VmHWM: %ld kB", &peak) == 1)
      break;
  fclose (status);

  return peak;
}

static int
ignore_error_cb (Display     *display,
                 XErrorEvent *event)
{
  return 0;
}

int
main (int   argc,
      char *argv[])
{
  Display *display = XOpenDisplay (NULL);
  double started, elapsed;
  long peak;
  pid_t pid;

  if (argc < 2 || display == NULL)
    {
      fprintf (stderr, "usage: first-frame PROGRAM [ARGUMENT…], on a display\n");
      return 2;
    }

  /* A window may be gone before it is looked at. */
  XSetErrorHandler (ignore_error_cb);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, False);

  started = now_ms ();
  pid = start (argv + 1);
  elapsed = wait_for_first_frame (display, started);
  sleep (REST_S);
  peak = peak_memory_kb (pid);

  kill (pid, SIGTERM);
  waitpid (pid, NULL, 0);
  XCloseDisplay (display);

  if (elapsed < 0 || peak < 0)
    {
      fprintf (stderr, "%s showed no window\n", argv[1]);
      return 1;
    }

  printf ("%.1f %ld\n", elapsed, peak);

  return 0;
}
