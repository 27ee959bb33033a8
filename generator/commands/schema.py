"""``zhibu schema`` writes JSON Schemas for editors' programs."""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path

import click

from generator.commands.options import project_options
from generator.commands.report import report


@click.command(help="为编辑器（如 VS Code）生成各类记录的 JSON Schema，供补全和提示。")
@click.argument("directory", type=click.Path(file_okay=False, path_type=Path))
@project_options
def schema(directory: Path, root: Path, today: dt.date) -> None:
    """One file a kind and one for the configuration, with this branch's terms and ids."""
    from generator.config.model import SiteConfig
    from generator.project import load_project
    from generator.records.kinds import KINDS
    from generator.schema.fields import Part
    from generator.schema.json_schema import json_schema_of

    project = load_project(root, today)
    if project.catalogue is None:
        report(project.problems.sorted(), root)
        sys.exit(1)
    vocabulary = project.catalogue.config.vocabulary
    ids: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for kind, record_id in sorted(project.catalogue.seen):
        ids[kind].append(record_id)
    models: dict[str, tuple[type[Part], str]] = {"site_config": (SiteConfig, "网站设置")}
    models.update({kind: (model, model.label) for kind, model in KINDS.items()})
    directory.mkdir(parents=True, exist_ok=True)
    for name, (model, label) in models.items():
        text = json.dumps(
            json_schema_of(model, label, vocabulary, ids), ensure_ascii=False, indent=1
        )
        path = directory / f"{name}.schema.json"
        path.write_text(text + "\n", encoding="utf-8", newline="\n")
    click.echo(f"已写好 {len(models)} 个文件，在 {directory}。")
