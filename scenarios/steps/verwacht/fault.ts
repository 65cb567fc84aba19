import { text } from '../../language/form.ts'
import { same } from '../../run/finding.ts'
import { defineExpectation } from './define-expectation.ts'

export const fault = defineExpectation({
  name: 'fault',
  form: text('The fault that the last import met.'),
  example: 'fault: Client.AutorisatieOngeldig',
  judge: async ({ import: answer }, wanted) =>
    same('de fault van de import', wanted, answer?.kind === 'mislukt' ? answer.faultcode : undefined, {
      ernst: 'S3',
      bewijs: { import: answer?.kind === 'mislukt' ? answer.reden : answer?.kind },
    }),
})
