// Draws what stands in a table, which stays the words for the picture: for each month a bar, one status on the other.
"use strict";
(() => {
  const style = getComputedStyle(document.documentElement);
  const color = name => style.getPropertyValue(name).trim();
  const month = new Intl.DateTimeFormat(document.documentElement.lang, { month: "short", year: "numeric", timeZone: "UTC" });
  const HEIGHT = 260;
  const MONTH = 30.44 * 86400;
  const MOST_NAMES = 12;

  function draw(chart) {
    const table = document.getElementById(chart.dataset.table);
    const rows = [...table.tBodies[0].rows];
    if (rows.length === 0) {
      return;
    }
    chart.hidden = false;
    const heads = [...table.tHead.rows[0].cells].map((head, at) => ({ head, at })).filter(({ head }) => head.dataset.status).reverse();
    const months = rows.map(row => Date.parse(row.cells[0].querySelector("time").dateTime + "-01T00:00:00Z") / 1000);
    const number = (row, at) => Number(row.cells[at].textContent);
    // The tallest first, so that each that is drawn over it leaves its own part to be seen.
    const heights = heads.map((_, i) => rows.map(row => heads.slice(i).reduce((sum, { at }) => sum + number(row, at), 0)));
    const series = heads.map(({ head }) => {
      const tone = color("--" + head.dataset.status.toLowerCase());
      return { label: head.textContent, stroke: color("--paper"), fill: tone, width: 1, paths: uPlot.paths.bars({ size: [0.6, 56] }), points: { show: false } };
    });
    const axis = { stroke: color("--soft"), font: "13px sans-serif", grid: { stroke: color("--line"), width: 1 }, ticks: { show: false } };
    const step = Math.ceil(months.length / MOST_NAMES);
    const plot = new uPlot({
      width: chart.clientWidth,
      height: HEIGHT,
      cursor: { show: false },
      legend: { live: false },
      scales: { x: { time: true, range: () => [months[0] - MONTH, months.at(-1) + MONTH] }, y: { range: (self, least, most) => [0, Math.max(1, most)] } },
      series: [{}, ...series],
      axes: [
        { ...axis, grid: { show: false }, splits: () => months.filter((_, i) => i % step === 0), values: (self, splits) => splits.map(at => month.format(at * 1000)) },
        { ...axis, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000] },
      ],
    }, [months, ...heights], chart);
    new ResizeObserver(() => plot.setSize({ width: chart.clientWidth, height: HEIGHT })).observe(chart);
  }

  document.querySelectorAll(".chart").forEach(draw);
})();
