import type { AnsweredCall } from '../../../simulator/control/route.ts'
import type { JournalEntry, World } from '../../../simulator/index.ts'
import type { TooMuch } from '../../../simulator/teams/allowance.ts'
import { lengthOf } from '../../../simulator/wire/http.ts'
import { ToolError } from '../../tool-error.ts'

/** Lines of JSON for who gathers logs. No name, key or sleutel is in them: whatever a caller wrote freely is left out. */
export type LogJson = {
  readonly ready: (url: string) => string
  readonly exchange: (world: Pick<World, 'name'>, entry: JournalEntry) => string
  readonly call: (call: AnsweredCall) => string
  readonly tooMuch: (tooMuch: TooMuch) => string
  readonly trouble: (error: unknown) => string
  readonly notice: (text: string) => string
}

/** `now`: milliseconds. */
export function createLogJson(now: () => number): LogJson {
  const line = (event: string, fields: object) =>
    `${JSON.stringify({ time: new Date(now()).toISOString(), event, ...fields })}\n`
  return {
    ready: (url) => line('ready', { url }),
    exchange: (
      { name },
      { number, operation, school, outcome, faultcode, decided, request, answer, team, strictWouldRefuse },
    ) =>
      line('exchange', {
        world: name,
        number,
        operation,
        school: ifOf(/^[0-9A-Z]{4}(?:\d\d)?$/, school),
        method: ifOf(/^[A-Z]{1,10}$/, request.method),
        status: answer.status,
        outcome,
        faultcode: ifOf(/^[A-Za-z]+(?:\.[A-Za-z]+)*$/, faultcode),
        decided,
        team,
        strict: strictWouldRefuse.length || undefined,
        in: request.body.byteLength,
        out: lengthOf(answer.body),
      }),
    call: ({ caller, ...call }) => line('call', { ...call, ...caller }),
    tooMuch: (tooMuch) => line('too-much', tooMuch),
    notice: (text) => line('notice', { message: text.trim() }),
    trouble: (error) =>
      error instanceof ToolError
        ? line('trouble', { code: error.code, message: error.message, next: error.next })
        : line('bug', { stack: stackOf(error) }),
  }
}

const ifOf = (form: RegExp, text: string | undefined) => (text !== undefined && form.test(text) ? text : undefined)

/** Where it happened; what it says can hold what was being read. */
const stackOf = (error: unknown): readonly string[] =>
  error instanceof Error ? (error.stack ?? '').split('\n').filter((each) => /^\s+at /.test(each)) : []
