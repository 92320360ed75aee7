/** What people in China choose first of all, beyond rows and repetitions. */
const favourites = [
  '112233',
  '332211',
  '223344',
  '445566',
  '147258',
  '258369',
  '159357',
  '159753',
  '520131',
  '201314',
];

/** Whether a PIN would be among the first that somebody tries who wants to get in under this staff number. */
export function isWeakPin(pin: string, staffNumber: string): boolean {
  return isRow(pin) || isRepeated(pin) || favourites.includes(pin) || tellsNumber(pin, staffNumber);
}

/** 123456, 654321, 789012. */
function isRow(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

/** 111111, 121212, 123123. */
function isRepeated(pin: string): boolean {
  return [1, 2, 3].some((length) => pin === pin.slice(0, length).repeat(pin.length / length));
}

function tellsNumber(pin: string, staffNumber: string): boolean {
  const repeated = staffNumber.repeat(pin.length).slice(0, pin.length);
  return pin === repeated || (staffNumber.length >= 4 && pin.includes(staffNumber));
}
