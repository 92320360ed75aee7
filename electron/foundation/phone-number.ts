/** `138****5678`: a mobile's 3 digits, 4 hidden, 4 digits. Anything else keeps only its last four characters. */
export function maskPhone(phone: string): string {
  if (/^\d{11}$/.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(7)}`;
  return `****${phone.slice(-4)}`;
}
