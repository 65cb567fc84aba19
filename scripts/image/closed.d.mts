export function whyNotClosed(): string
