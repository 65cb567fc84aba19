import type { Random } from '../random.ts'

/** Nine digits that fail the 11-test, so that no citizen can have them. */
export function unrealBsn(random: Random): string {
  const digits = Array.from({ length: 8 }, () => random.below(10))
  const sum = digits.reduce((total, digit, index) => total + digit * (9 - index), 0)
  const fitting = sum % 11
  return `${digits.join('')}${(fitting + 1) % 10}`
}
