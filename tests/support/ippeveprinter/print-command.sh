#!/bin/sh
# Stands for the print engine: ippeveprinter runs it for each job and reads printer states from its error output.
# A test puts states into the file that CHANGMING_PRINTER_STATE names; the job then lasts until the file is taken away.
# "abort" in it makes the job fail.
if [ -f "$CHANGMING_PRINTER_STATE" ]; then
  if grep -q abort "$CHANGMING_PRINTER_STATE"; then exit 1; fi
  cat "$CHANGMING_PRINTER_STATE" >&2
  while [ -f "$CHANGMING_PRINTER_STATE" ]; do sleep 0.05; done
  sed -n 's/STATE: +/STATE: -/p' "$CHANGMING_PRINTER_STATE.last" >&2
fi
exit 0
