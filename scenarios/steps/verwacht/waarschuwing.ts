import { yes } from '../../language/form.ts'
import { same } from '../../run/finding.ts'
import { defineExpectation } from './define-expectation.ts'

export const waarschuwing = defineExpectation({
  name: 'waarschuwing',
  form: yes('The system warned.'),
  example: 'waarschuwing: true',
  judge: async ({ import: answer, uitkomst }, wanted) => {
    const told = [
      ...(answer?.kind === 'voorstel' ? (answer.waarschuwingen ?? []) : []),
      ...(uitkomst && 'waarschuwingen' in uitkomst ? uitkomst.waarschuwingen : []),
      // A no with its reason says more than a warning.
      ...(wanted && uitkomst?.kind === 'geweigerd' ? uitkomst.redenen : []),
    ]
    return same('of het systeem waarschuwt', wanted, told.length > 0, {
      ernst: 'S3',
      ...(told.length > 0 && { bewijs: { waarschuwingen: told } }),
    })
  },
})
