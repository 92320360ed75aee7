/** Where devices tell what happened to them. Never hands over bytes or text of a line: they are people's data. */
export type DeviceLog = (message: string, facts?: Readonly<Record<string, string | number>>) => void;
