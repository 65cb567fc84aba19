import { asText } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const faultNeedsStatus500 = defineWrongSystem({
  name: 'fault-needs-status-500',
  story: 'Een fout met status 200 wordt niet als fout herkend.',
  violates: ['I11'],
  caughtBy: 'fault-met-status-200',
  bend: {
    bytes: asText((text, status) => (status === 200 && /:Fault>|<Fault>/.test(text) ? '<leeg/>' : text)),
  },
})
