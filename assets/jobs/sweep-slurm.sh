#!/bin/bash
# A sweep of 100 shards as a job array. Slurm gives each task its shard in SLURM_ARRAY_TASK_ID, and their number in SLURM_ARRAY_TASK_COUNT.
#   sbatch sweep-slurm.sh
#   then, once:  npm run -s rackrise -- sweep merge shards -o sweep.parquet
#SBATCH --job-name=rackrise-sweep
#SBATCH --array=0-99
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
#SBATCH --time=02:00:00
set -euo pipefail

# A checkout of Rackrise that all nodes see, `npm ci` done.
cd "${RACKRISE:?set RACKRISE to the checkout}"
npm run -s rackrise -- sweep "${PLAN:?set PLAN to the .rackrise file}" \
  --vary campuses/virginia/gridTranches/virginia-3/date=2026-09-01,2026-11-01,2027-01-01,2027-03-01 \
  --vary risk/register/transformer-late/mitigation/applied=true,false \
  --runs 10000 \
  --out "${OUT:-shards}"
