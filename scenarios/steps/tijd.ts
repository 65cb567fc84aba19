import { startOfDay } from '../../simulator/world/plan.ts'
import { text } from '../language/form.ts'
import { turnTo } from '../run/clock.ts'
import { defineStepReadAs } from './define-step.ts'

const says = 'The day it becomes (2027-01-10), or how many days later (+7).'
const day = 24 * 3_600_000

export const tijd = defineStepReadAs({
  name: 'tijd',
  says,
  example: 'tijd: +7',
  form: text(says, { pattern: '^(\\d{4}-\\d{2}-\\d{2}|\\+\\d+)$', 'x-mend': 'a day such as 2027-01-10, or +7' }),
  read: (when) => ({ tijd: String(when) }),
  write: ({ tijd: when }: { readonly tijd: string }) => when,
  deed: async (story, { tijd: when }) => {
    const now = story.world.clock.now()
    await turnTo(story, when.startsWith('+') ? now + Number(when.slice(1)) * day : startOfDay(when) + day / 2)
  },
  simpler: ({ tijd: when }) => (when.startsWith('+') ? [{ tijd: '+1' }] : []),
})
