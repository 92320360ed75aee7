import type { CodeScanner } from '../../devices/code-scanner/code-scanner.ts';
import type { CardPolicy, StaffReference } from '../../gateway/gateway.ts';

/** Which second proofs the platform takes and this kiosk can bring now, whoever stands there. */
export interface ProofsHere {
  readonly phoneMayProve: boolean;
  /** By a 随申码. `scanner-offline`: it would be taken, and the scanner does not answer. */
  readonly scan: 'offered' | 'scanner-offline' | 'not-offered';
  /** A clerk stands beside the resident, and the platform takes their word. */
  readonly staffMayVouch: boolean;
}

export function proofsHere(
  { secondProofs }: Pick<CardPolicy, 'secondProofs'>,
  parts: {
    readonly scanner: Pick<CodeScanner, 'state'> | undefined;
    readonly vouchingClerk: () => StaffReference | undefined;
  },
): ProofsHere {
  const scan = secondProofs.includes('suishenma-scan') ? parts.scanner : undefined;
  return {
    phoneMayProve: secondProofs.includes('phone-code'),
    scan: !scan ? 'not-offered' : scan.state === 'online' ? 'offered' : 'scanner-offline',
    staffMayVouch: secondProofs.includes('staff') && parts.vouchingClerk() !== undefined,
  };
}
