export { parseYaml, parseYamlData, withPositions } from './parse-yaml.ts';
export { YAML_LIMITS } from './yaml-limits.ts';
export type { YamlLimits } from './yaml-limits.ts';
export type {
  Position,
  ValuePath,
  YamlDocument,
  YamlDocumentData,
  YamlFault,
  YamlFaultCode,
  YamlFile,
  YamlFileData,
} from './yaml-file.ts';
