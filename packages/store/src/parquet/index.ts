export { type ParquetColumn, readParquetNumbers, writeParquet } from "./parquet-file.ts";
