const STEPS = [1, 2, 2.5, 5, 10];

/** Marks from zero at even, round distances; the last is above `highest`, so that a line there is not cut off. */
export function evenTicks(highest: number, about = 4): number[] {
  const rough = Math.max(highest, 1) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, power * (STEPS.find((one) => power * one >= rough) ?? 10));
  const whole = Number.isInteger(step) ? step : Math.ceil(step);
  return Array.from({ length: Math.floor(highest / whole) + 2 }, (_, index) => index * whole);
}
