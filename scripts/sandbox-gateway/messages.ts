import { type Platform, recordOf } from './platform.ts';
import type { Message, ProvenAct } from './state.ts';

/** More than any demonstration reads. */
const messagesKept = 500;

/** `100****0001` */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** Sends a text message to the phone on record. Gives back the masked number, or null when there is none. */
export function tell(platform: Platform, person: string, text: string, code?: string): string | null {
  const { phone } = recordOf(platform, person);
  if (phone === null) return null;
  keepMessage(platform, { to: phone, person, text, ...(code !== undefined && { code }) });
  return maskPhone(phone);
}

/** Puts a message among those that the control API shows. */
export function keepMessage(platform: Platform, message: Omit<Message, 'at'>): void {
  const { messages } = platform.state;
  messages.unshift({ at: new Date(platform.now()).toISOString(), ...message });
  messages.length = Math.min(messages.length, messagesKept);
}

export function phoneCodeText(code: string, act: ProvenAct): string {
  return `【演示平台】${actInWords(act)}验证码 ${code}，5分钟内有效。若有人打电话让您报验证码，请挂断并拨打96110。`;
}

function actInWords(act: ProvenAct): string {
  switch (act) {
    case 'card':
      return '离线码卡补办';
    case 'show-record':
      return '查询记录';
    case 'print-record':
      return '打印记录';
    case 'list-certificates':
      return '查看电子证照';
    case 'fetch-certificate':
      return '使用电子证照';
    case 'apply':
      return '提交申请';
    case 'list-cases':
      return '查询办件';
    case 'change-case':
      return '补正或撤销办件';
    case 'collect-document':
      return '领取办好的材料';
  }
}

export function recordPrintedText(name: string): string {
  return `【演示平台】您的${name}已在社区自助机打印。非本人意愿请拨打12345。`;
}

export function caseText(name: string, what: '已提交' | '材料已补正' | '已撤销'): string {
  return `【演示平台】您的“${name}”${what}。非本人意愿请拨打12345。`;
}

export function issuedText(today: string, replaces: boolean, byAgent: boolean): string {
  const act = byAgent ? '由他人代为办理' : '办理';
  const end = replaces ? '，原卡即时失效' : '';
  return `【演示平台】您的离线码卡已于${today}在社区自助机${act}${end}。非本人意愿请拨打12345。`;
}

export const suspendedText =
  '【演示平台】您的离线码卡未被取走，为安全起见已停用。请再次到社区自助机办理，或拨打12345。';

export function offlineIssueText(day: string, replaces: boolean, byAgent: boolean): string {
  const act = byAgent ? '由他人代为办理' : '办理';
  const end = replaces ? '，原卡即时失效' : '';
  return `【演示平台】您的离线码卡已于${day}在社区自助机断网时${act}，现已登记${end}。非本人意愿请拨打12345。`;
}

/** `why` is the word that the kiosk is given too. */
export function endedText(day: string, why: string): string {
  if (why === 'newer-code')
    return `【演示平台】您于${day}在社区自助机办理的离线码卡已失效，请使用后来办理的那张卡。如有疑问请拨打12345。`;
  return `【演示平台】您于${day}在社区自助机办理的离线码卡已失效：${reasonInWords(why)}。如有疑问请拨打12345。`;
}

function reasonInWords(why: string): string {
  switch (why) {
    case 'agent-not-accepted':
      return '代办人未能核实';
    case 'not-eligible':
      return '不符合办卡条件';
    case 'limit-reached':
      return '本年度办卡次数已满';
    case 'reported-lost':
      return '该卡办理之后已挂失，可随时补办';
    case 'kiosk-revoked':
      return '办卡的自助机已停用，请到其他自助机重新办理';
    default:
      return '未能通过核验';
  }
}

export function lossText(today: string, byAgent: boolean): string {
  const act = byAgent ? '由他人代为挂失' : '挂失';
  return `【演示平台】您的离线码卡已于${today}在社区自助机${act}，原卡即时失效，可随时补办。非本人意愿请拨打12345。`;
}
