/** Follows every import in src/ with dependency-cruiser, and judges them by the rules of imports.ts. */

import type { ICruiseOptions, IReporterOutput } from 'dependency-cruiser';
import { importRules } from './imports';

export async function cruiseSource(options: ICruiseOptions): Promise<IReporterOutput> {
  // Published as ES modules only, and these scripts run as CommonJS.
  const { cruise } = await import('dependency-cruiser');
  const { default: extractTSConfig } = await import('dependency-cruiser/config-utl/extract-ts-config');
  return cruise(
    ['src'],
    {
      ruleSet: importRules,
      validate: true,
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: true,
      ...options,
    },
    {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'node', 'default'],
    },
    { tsConfig: extractTSConfig('tsconfig.json') },
  );
}
