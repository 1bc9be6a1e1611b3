// Draws what stands in a table, which stays the words for the picture.
"use strict";
(() => {
  const style = getComputedStyle(document.documentElement);
  const color = name => style.getPropertyValue(name).trim();
  const tones = { ALLEGED: "--alleged", DENIED: "--denied", CORROBORATED: "--corroborated", DISPUTED: "--disputed" };
  const dashes = [[], [6, 4], [2, 3], [10, 4, 2, 4]];

  function draw(chart) {
    const table = document.getElementById(chart.dataset.table);
    const rows = [...table.tBodies[0].rows];
    if (rows.length === 0) {
      return;
    }
    const heads = [...table.tHead.rows[0].cells].slice(1);
    const months = rows.map(row => Date.parse(row.cells[0].querySelector("time").dateTime + "-01T00:00:00Z") / 1000);
    const series = heads.map((head, i) => ({
      label: head.textContent,
      stroke: head.dataset.status ? color(tones[head.dataset.status]) : color("--ink"),
      width: 2,
      dash: head.dataset.status ? dashes[i % dashes.length] : [],
      points: { show: true, size: 7 },
    }));
    const axis = { stroke: color("--soft"), grid: { stroke: color("--line"), width: 1 }, ticks: { stroke: color("--line") } };
    const height = 260;
    const plot = new uPlot({
      width: chart.clientWidth || table.clientWidth,
      height,
      legend: { live: false },
      scales: { x: { time: true }, y: { range: (self, least, most) => [0, Math.max(1, Math.ceil(most * 1.1))] } },
      series: [{}, ...series],
      axes: [axis, { ...axis, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000] }],
    }, [months, ...heads.map((head, i) => rows.map(row => Number(row.cells[i + 1].textContent)))], chart);
    new ResizeObserver(() => plot.setSize({ width: chart.clientWidth, height })).observe(chart);
  }

  for (const chart of document.querySelectorAll(".chart")) {
    chart.hidden = false;
    draw(chart);
  }
})();
