import { asText } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een fout met status 200 wordt niet als fout herkend.',
  violates: ['I11'],
  ernst: 'S3',
  familie: 'verwart-antwoorden',
  smaak: true,
  caughtBy: 'fault-met-status-200',
  bend: {
    bytes: asText((text, status) => (status === 200 && /:Fault>|<Fault>/.test(text) ? '<leeg/>' : text)),
  },
})
