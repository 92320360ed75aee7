import { readFileSync } from 'node:fs';

/** Names one process for good: a process id alone is given to others later. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it began: boot and clock tick on Linux, empty where that cannot be known. */
  readonly began: string;
}

export function identifyProcess(pid: number): ProcessIdentity {
  return { pid, began: readProcess(pid)?.began ?? '' };
}

/** Whether this very process exists and is more than a zombie. */
export function isAlive({ pid, began }: ProcessIdentity): boolean {
  if (process.platform === 'linux') {
    const now = readProcess(pid);
    return now !== undefined && now.state !== 'Z' && now.began === began;
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** State and start time from /proc/PID/stat, fields 3 and 22; the name in field 2 may hold brackets and spaces (proc(5)). */
function readProcess(pid: number): { readonly state: string; readonly began: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    return { state: fields[0] ?? '', began: `${boot} ${fields[19]}` };
  } catch {
    return undefined;
  }
}
