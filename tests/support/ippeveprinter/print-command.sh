#!/bin/sh
# Stands for the print engine: ippeveprinter runs it for each job and reads printer states from its error output.
# The file that CHANGMING_PRINTER_FAULT names holds a printer state reason: the job is held up by it until the file is
# gone, or fails when it says "abort".
if [ ! -f "$CHANGMING_PRINTER_FAULT" ]; then exit 0; fi
fault=$(cat "$CHANGMING_PRINTER_FAULT")
echo "STATE: +$fault" >&2
while [ -f "$CHANGMING_PRINTER_FAULT" ]; do
  if grep -q abort "$CHANGMING_PRINTER_FAULT" 2>/dev/null; then exit 1; fi
  sleep 0.05
done
echo "STATE: -$fault" >&2
