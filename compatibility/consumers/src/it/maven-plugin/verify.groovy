String log = new File(basedir, 'build.log').text
[
    '[INFO] 2 chart(s) linted, 0 chart(s) failed',
    '[INFO] Manifests written to target/seatrial/manifests/shop.yaml',
    '[INFO] src/main/helm/shop: 1 object is valid for Kubernetes 1.35',
    '[INFO] Tests:       1 passed, 1 total',
    'spec.ports[0].port: Invalid value: 70000: must be between 1 and 65535, inclusive',
    'template: db/templates/service.yaml:7',
    '2 chart(s) linted, 2 chart(s) failed',
    '[INFO] Tests:       1 failed, 0 passed, 1 total',
    'There is no chart src/main/helm/shpo. Correct <charts> in the configuration of seatrial-maven-plugin.',
    'There is no `target/seatrial/coverage` below the working directory. Run the tests first, or name the data files.',
    '[INFO] # Source: shop/templates/service.yaml',
    '[INFO] Skipped.',
].each { assert log.contains(it) }

File installed = new File(localRepositoryPath, 'com/example/shop/1.0.0')
assert new File(installed, 'shop-1.0.0.tgz').length() > 0
assert new File(installed, 'shop-1.0.0-db.tgz').length() > 0
assert new File(basedir, 'target/seatrial/TEST-helm-unittest.xml').text.contains('listens on port 80')
