/** Whether every import in src/ goes the way that scripts/house/rooms.ts says, and none in a circle. */

import { cruiseSource } from './house/cruise';

async function main(): Promise<void> {
  const { output, exitCode } = await cruiseSource({ outputType: 'err' });
  console.log(output);
  process.exitCode = exitCode === 0 ? 0 : 1;
}

void main();
